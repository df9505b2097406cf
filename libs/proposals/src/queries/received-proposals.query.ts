import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import { searchFrom } from '../rules/lists/search-terms.js';

/** A received proposal as everybody may read it in a list; no address, and nobody who said no. */
export interface ReceivedProposal {
  id: string;
  number: number;
  title: string;
  themeName: string;
  formatName: string;
  minutes: number | null;
  language: string | null;
  tags: string[];
  /** Codes of the call's lists. */
  organisers: {
    name: string;
    organisation: string;
    stakeholderGroup: string | null;
    regionalGroup: string | null;
    country: string | null;
  }[];
}

export interface ReceivedFilters {
  /** Slugs. */
  theme?: string;
  format?: string;
  /** What somebody typed to search for. */
  text?: string;
  page?: number;
  pageSize?: number;
}

/** SQL: people named in proposal `l` who do not want to be, or said no. */
const SILENT = `(SELECT i.email FROM invitation i
  WHERE i.proposal_id = l.proposal_id AND i.status IN ('declined', 'not_me'))`;

/**
 * What can be searched is what can be read: where somebody named has said no, the names of that proposal are left out
 * of the search.
 */
const SQL = `
  WITH listed AS (
    SELECT l.proposal_id, l.number, l.title, l.minutes, l.language, l.tag_names, t.name AS theme, f.name AS format,
           count(*) OVER ()::int AS total
      FROM proposal_listing l
      JOIN call c ON c.id = l.call_id
      LEFT JOIN theme t ON t.id = l.theme_id
      LEFT JOIN session_format f ON f.id = l.format_id
     WHERE l.call_id = $1 AND c.settings -> 'publishReceived' = 'true' AND l.shown AND l.status <> 'withdrawn'
       AND ($2::text IS NULL OR t.slug = $2) AND ($3::text IS NULL OR f.slug = $3)
       AND ($4::jsonb IS NULL OR l.number = $5 OR l.proposal_id IN (
             SELECT s.proposal_id FROM proposal_search s
              WHERE s.document @@ search_query($4)
                AND (ts_filter(s.document, '{a,b,c}') @@ search_query($4) OR NOT EXISTS ${SILENT})))
     ORDER BY l.number LIMIT $6 OFFSET $7)
  SELECT l.proposal_id AS id, l.number, l.title, l.minutes, l.language, l.tag_names AS tags, coalesce(l.theme, '') AS "themeName",
         coalesce(l.format, '') AS "formatName", l.total,
         coalesce((SELECT json_agg(json_build_object('name', n.name, 'organisation', n.organisation, 'stakeholderGroup',
                     n.stakeholder_group, 'regionalGroup', n.regional_group, 'country', n.country) ORDER BY n.position)
                     FROM proposal_person n
                    WHERE n.proposal_id = l.proposal_id AND n.role = 'organiser' AND n.name <> ''
                      AND (n.email = '' OR lower(n.email) NOT IN ${SILENT})), '[]') AS organisers
    FROM listed l ORDER BY l.number`;

/** The list of received proposals of a call that publishes it: no drafts, nothing withdrawn. One query. */
@Injectable()
export class ReceivedProposalsQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, filters: ReceivedFilters = {}): Promise<Page<ReceivedProposal>> {
    const { page = 1, pageSize = 50 } = filters;
    const search = searchFrom(filters.text ?? '');
    const asked = search.terms.length > 0 || search.number !== undefined || search.email !== undefined;
    const rows = await this.db.rows<ReceivedProposal & { total: number }>(SQL, [
      callId,
      filters.theme ?? null,
      filters.format ?? null,
      // by an address nobody is found here
      asked ? JSON.stringify(search.terms) : null,
      search.number ?? null,
      pageSize,
      (page - 1) * pageSize,
    ]);
    const total = rows[0]?.total ?? 0;
    return pageOf<ReceivedProposal>(
      rows.map(({ total: _, ...row }) => row),
      total,
      page,
      pageSize,
    );
  }
}
