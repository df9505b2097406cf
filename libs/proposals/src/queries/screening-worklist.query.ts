import { Injectable } from '@nestjs/common';
import type { CallSetup } from '#libs/calls';
import { Database } from '#libs/database';
import { alikeIn, hiddenFrom, screenerOfP } from '../persistence/screening-sql.js';
import type { Finding } from '../rules/eligibility/finding.js';
import { ALIKE_STATES, type AlikeState } from '../rules/near-duplicates/alike.js';
import { ChecklistQuery } from './checklist.query.js';
import { type FullProposal, FullProposalsQuery } from './full-proposals.query.js';

/** The parts of the list; `lapsed` are cures whose date has passed. */
export const WORKLIST_PARTS = ['submitted', 'cure_requested', 'lapsed', 'screened_out', 'passed'] as const;
export type WorklistPart = (typeof WORKLIST_PARTS)[number];

/** What can be looked at within a part. */
export const WORKLIST_FILTERS = ['clean', 'flagged', 'cured', 'second', 'disputed', 'mine'] as const;
export type WorklistFilter = (typeof WORKLIST_FILTERS)[number];

export const WORKLIST_SORTS = ['number', 'flags', 'submitted', 'theme', 'cure', 'duplicates'] as const;
export type WorklistSort = (typeof WORKLIST_SORTS)[number];

export interface WorklistFilters {
  part: WorklistPart;
  filter?: WorklistFilter;
  themeId?: string;
  alike?: AlikeState;
  sort?: WorklistSort;
  descending?: boolean;
  /** From 1. */
  page?: number;
  pageSize?: number;
  /** Goes on behind this number, whatever was screened meanwhile; for the order by number. */
  after?: number;
}

/** What stands around a proposal on the screeners' desk. */
export interface DeskMarks {
  /** Who has it in hand; `mine` when it is the reader. */
  taken: { name: string; mine: boolean; until: Date } | null;
  /** To whom it has come back with its cure. */
  returnedTo: { name: string; mine: boolean } | null;
  /** How many have said what they think of it, where two must agree. */
  opinions: number;
  disputed: boolean;
  /** Pairs with others that nobody has judged yet. */
  duplicates: number;
}

export interface Worklist {
  rows: (FullProposal & DeskMarks & { findings: Finding[] })[];
  /** Of the part and filter asked for. */
  total: number;
  /** The page shown: the last one, where one was asked for that is past the end. */
  page: number;
  parts: Record<WorklistPart, number>;
  filters: Record<WorklistFilter, number>;
  /** Of the part and filter asked for, by whether others say alike. */
  alike: Record<AlikeState, number>;
  /** Proposals that the rules have not been applied to since they changed. */
  unchecked: number;
}

const MATCH: Record<WorklistFilter, string> = {
  clean: 'q.checked AND q.flags = 0 AND coalesce(q.duplicates, 0) = 0',
  flagged: 'q.checked AND q.flags > 0',
  cured: 'q.cured',
  second: 'q.opinions > 0 AND NOT q.disputed AND NOT q.own_opinion',
  disputed: 'q.disputed',
  mine: 'q.mine',
};
const ALIKE: Record<AlikeState, string> = {
  open: 'q.duplicates > 0',
  judged: 'q.duplicates = 0',
  none: 'q.duplicates IS NULL',
};
const ORDER: Record<WorklistSort, string> = {
  number: 'q.number',
  flags: 'q.flags',
  submitted: 'q.submitted_at',
  theme: 'q.theme_position',
  cure: 'q.cure_until',
  duplicates: 'coalesce(q.duplicates, 0)',
};

/** $1 the call, $2 the reader, $3 the instant. Joined in whole tables, since it is counted for calls of any size. */
const deskOf = (statuses: readonly string[]): string => `
  WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
  alike AS (${alikeIn('hidden')}),
  said AS (
    SELECT o.proposal_id, o.version, count(*)::int AS opinions, bool_or(o.given_by = $2) AS own,
           bool_or(o.outcome = 'discuss') OR count(DISTINCT o.outcome) > 1 AS disputed
      FROM screening_opinion o WHERE o.call_id = $1 AND o.closed_at IS NULL GROUP BY 1, 2),
  q AS (
    SELECT p.id, p.number, p.theme_id, t.position AS theme_position, p.submitted_at, d.cure_until,
           CASE WHEN p.status = 'cure_requested' AND d.cure_until <= $3 THEN 'lapsed' ELSE p.status END AS part,
           NOT l.flags_pending AS checked, cardinality(l.flags) AS flags,
           p.status = 'submitted' AND d.last_outcome IS NOT DISTINCT FROM 'cure_requested' AS cured,
           (d.taken_by = $2 AND d.taken_until > $3) IS TRUE
             OR (p.status = 'submitted' AND d.last_outcome = 'cure_requested' AND d.last_screener = $2) IS TRUE AS mine,
           coalesce(said.opinions, 0) AS opinions, coalesce(said.own, false) AS own_opinion,
           coalesce(said.disputed, false) AS disputed, alike.open AS duplicates
      FROM proposal p
      LEFT JOIN theme t ON t.id = p.theme_id
      LEFT JOIN screening_desk d ON d.proposal_id = p.id
      LEFT JOIN proposal_listing l ON l.proposal_id = p.id
      LEFT JOIN said ON said.proposal_id = p.id AND said.version = p.version
      LEFT JOIN alike ON alike.id = p.id
     WHERE p.call_id = $1 AND p.status IN (${statuses.map((one) => `'${one}'`).join(', ')})
       AND p.id NOT IN (SELECT id FROM hidden))`;

/** The status a part is made of: named plainly, so that the database knows how many rows to expect. */
const statusOf = (part: WorklistPart): string => (part === 'lapsed' ? 'cure_requested' : part);

/** What each narrowing would leave, beside the other. */
const countsSql = ({
  filter,
  alike,
}: Pick<
  WorklistFilters,
  'filter' | 'alike'
>): string => `${deskOf(['submitted', 'cure_requested', 'screened_out', 'passed'])}
  SELECT ${WORKLIST_PARTS.map((part) => `count(*) FILTER (WHERE q.part = '${part}')::int AS "part.${part}"`).join(', ')},
         ${WORKLIST_FILTERS.map((name) => `count(*) FILTER (WHERE q.part = $4 AND ${alike ? ALIKE[alike] : 'true'} AND ${MATCH[name]})::int AS "filter.${name}"`).join(', ')},
         ${ALIKE_STATES.map((name) => `count(*) FILTER (WHERE q.part = $4 AND ${filter ? MATCH[filter] : 'true'} AND ${ALIKE[name]})::int AS "alike.${name}"`).join(', ')},
         count(*) FILTER (WHERE q.part = 'submitted' AND q.checked IS NOT TRUE)::int AS unchecked
    FROM q WHERE ($5::uuid IS NULL OR q.theme_id = $5)`;

const rowsSql = ({
  part,
  filter,
  alike,
  sort = 'number',
  descending = false,
}: WorklistFilters): string => `${deskOf([statusOf(part)])},
  shown AS (
    SELECT q.*, count(*) OVER ()::int AS total FROM q
     WHERE q.part = $4 AND ($5::uuid IS NULL OR q.theme_id = $5) ${filter ? `AND ${MATCH[filter]}` : ''}
       ${alike ? `AND ${ALIKE[alike]}` : ''} AND q.number > $8
     ORDER BY ${ORDER[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, q.number LIMIT $6 OFFSET $7)
  SELECT s.id, s.total, s.opinions, s.disputed, coalesce(s.duplicates, 0) AS duplicates,
         CASE WHEN d.taken_until > $3 THEN json_build_object('name', coalesce(nullif(h.name, ''), h.email, ''),
              'mine', d.taken_by = $2, 'until', d.taken_until) END AS taken,
         CASE WHEN s.part = 'submitted' AND back.id IS NOT NULL
              THEN json_build_object('name', coalesce(nullif(back.name, ''), back.email, ''), 'mine', back.id = $2) END AS "returnedTo"
    FROM shown s JOIN proposal p ON p.id = s.id
    LEFT JOIN screening_desk d ON d.proposal_id = s.id
    LEFT JOIN person h ON h.id = d.taken_by
    LEFT JOIN LATERAL (SELECT ${screenerOfP('d')} AS id OFFSET 0) returned ON d.last_outcome = 'cure_requested'
    LEFT JOIN person back ON back.id = returned.id
   ORDER BY ${ORDER[sort].replaceAll('q.', 's.')} ${descending ? 'DESC' : 'ASC'} NULLS LAST, s.number`;

interface Row extends Omit<DeskMarks, 'taken'> {
  id: string;
  total: number;
  taken: { name: string; mine: boolean; until: string } | null;
}

/** What is to be screened, with how it stands on the desk and what the rules find now: four queries, whatever its length; two more for a page past the end. */
@Injectable()
export class ScreeningWorklistQuery {
  constructor(
    private readonly db: Database,
    private readonly proposals: FullProposalsQuery,
    private readonly checklist: ChecklistQuery,
  ) {}

  async run(
    call: Pick<CallSetup, 'callId' | 'settings' | 'themes' | 'formats'>,
    personId: string | null,
    now: Date,
    filters: WorklistFilters,
  ): Promise<Worklist> {
    const { part, themeId, page = 1, pageSize = 50, after = 0 } = filters;
    const asked = [call.callId, personId, now, part, themeId ?? null];
    const place = [pageSize, (page - 1) * pageSize, after];
    const [rows, counts] = await Promise.all([
      this.db.rows<Row>(rowsSql(filters), [...asked, ...place]),
      this.db.row<Record<string, number>>(countsSql(filters), asked),
    ]);
    if (rows.length === 0 && page > 1) {
      // what stood there has been screened since
      const last = Math.ceil((counts?.[narrowest(filters)] ?? 0) / pageSize);
      return this.run(call, personId, now, { ...filters, page: Math.max(1, Math.min(page - 1, last)) });
    }
    const full = await this.proposals.byIds(
      call.callId,
      rows.map(({ id }) => id),
    );
    const findings = await this.checklist.run(call, full);
    const byId = new Map(full.map((one) => [one.id, one]));
    const count = (key: string) => counts?.[key] ?? 0;
    return {
      rows: rows.flatMap(({ id, taken, returnedTo, opinions, disputed, duplicates }) => {
        const proposal = byId.get(id);
        if (!proposal) return [];
        const marks = { returnedTo, opinions, disputed, duplicates, findings: findings.get(id) ?? [] };
        return [{ ...proposal, ...marks, taken: taken && { ...taken, until: new Date(taken.until) } }];
      }),
      total: rows[0]?.total ?? 0,
      page,
      parts: numbersOf(WORKLIST_PARTS, (part_) => count(`part.${part_}`)),
      filters: numbersOf(WORKLIST_FILTERS, (name) => count(`filter.${name}`)),
      alike: numbersOf(ALIKE_STATES, (name) => count(`alike.${name}`)),
      unchecked: count('unchecked'),
    };
  }
}

/** The count that says how many there are of what is asked for. */
const narrowest = ({ part, filter, alike }: WorklistFilters): string =>
  filter ? `filter.${filter}` : alike ? `alike.${alike}` : `part.${part}`;

const numbersOf = <Key extends string>(keys: readonly Key[], of: (key: Key) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, number>;
