import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import { isConflictedWithP } from '../persistence/stored-proposal.js';
import type { ProposalStatus } from '../rules/proposal-status.js';

export const PROPOSAL_SORTS = ['number', 'title', 'theme', 'group', 'region', 'status', 'submitted'] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];

export interface ProposalListFilters {
  themeId?: string;
  status?: ProposalStatus;
  /** Code of the first organiser's stakeholder group. */
  group?: string;
  /** Code of the first organiser's regional group. */
  region?: string;
  firstTime?: boolean;
  /** Words in the title or the first organiser's institution, or a number. */
  text?: string;
  sort?: ProposalSort;
  descending?: boolean;
  page?: number;
  pageSize?: number;
}

/** One line of the staff's list. Of a draft, only its state is there. */
export interface ProposalListRow {
  id: string;
  number: number | null;
  status: ProposalStatus;
  title: string;
  themeName: string;
  formatName: string;
  organiser: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  country: string | null;
  firstTime: boolean | null;
  submittedAt: Date | null;
}

const ORDER: Record<ProposalSort, string> = {
  number: 'number',
  title: 'lower(title)',
  theme: 'theme_position',
  group: '"stakeholderGroup"',
  region: '"regionalGroup"',
  status: 'status',
  submitted: '"submittedAt"',
};

/**
 * Drafts are seen as rows without content, so nothing in them can be searched, filtered or sorted by; proposals the
 * viewer has a conflict of interest with are not there at all, nor in the total.
 */
const SEEN = `
  SELECT p.id, p.number, p.status, CASE WHEN v.shown THEN p.title ELSE '' END AS title,
         CASE WHEN v.shown THEN p.theme_id END AS theme_id, CASE WHEN v.shown THEN t.position END AS theme_position,
         CASE WHEN v.shown THEN t.name ELSE '' END AS "themeName", CASE WHEN v.shown THEN f.name ELSE '' END AS "formatName",
         coalesce(o.name, '') AS organiser, coalesce(o.organisation, '') AS organisation,
         o.stakeholder_group AS "stakeholderGroup", o.regional_group AS "regionalGroup", o.country,
         CASE WHEN v.shown THEN p.first_time END AS "firstTime", CASE WHEN v.shown THEN p.submitted_at END AS "submittedAt"
    FROM proposal p
   CROSS JOIN LATERAL (SELECT NOT (p.status = 'draft' OR p.withdrawn_from IS NOT DISTINCT FROM 'draft') AS shown) v
    LEFT JOIN theme t ON t.id = p.theme_id
    LEFT JOIN session_format f ON f.id = p.format_id
    LEFT JOIN LATERAL (SELECT n.name, n.organisation, n.stakeholder_group, n.regional_group, n.country FROM proposal_person n
                        WHERE v.shown AND n.proposal_id = p.id AND n.role = 'organiser' ORDER BY n.position LIMIT 1) o ON true
   WHERE p.call_id = $1 AND NOT ${isConflictedWithP('$2')}`;

const statement = (sort: ProposalSort, descending: boolean): string => `
  WITH seen AS (${SEEN})
  SELECT id, number, status, title, "themeName", "formatName", organiser, organisation, "stakeholderGroup", "regionalGroup",
         country, "firstTime", "submittedAt", count(*) OVER ()::int AS total
    FROM seen
   WHERE ($3::uuid IS NULL OR theme_id = $3) AND ($4::text IS NULL OR status = $4)
     AND ($5::text IS NULL OR "stakeholderGroup" = $5) AND ($6::text IS NULL OR "regionalGroup" = $6)
     AND ($7::boolean IS NULL OR "firstTime" = $7)
     AND ($8::text IS NULL OR number::text = $8
          OR unaccent(lower(title || ' ' || organisation)) LIKE '%' || unaccent(lower($9)) || '%')
   ORDER BY ${ORDER[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, number NULLS LAST, id
   LIMIT $10 OFFSET $11`;

/** The staff's list of a call's proposals: one query, whatever the filters. `personId` is the viewer's. */
@Injectable()
export class ProposalListQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
    personId: string | null,
    filters: ProposalListFilters = {},
  ): Promise<Page<ProposalListRow>> {
    const { sort = 'number', descending = false, page = 1, pageSize = 100 } = filters;
    const text = filters.text?.trim() || null;
    const rows = await this.db.rows<ProposalListRow & { total: number }>(statement(sort, descending), [
      callId,
      personId,
      filters.themeId ?? null,
      filters.status ?? null,
      filters.group ?? null,
      filters.region ?? null,
      filters.firstTime ?? null,
      text === null ? null : text.replace(/^#/, ''),
      text === null ? null : text.replaceAll(/[\\%_]/g, String.raw`\$&`),
      pageSize,
      (page - 1) * pageSize,
    ]);
    const total = rows[0]?.total ?? 0;
    return pageOf<ProposalListRow>(rows, total, page, pageSize);
  }
}
