import { Injectable } from '@nestjs/common';
import type { CallSetup } from '#libs/calls';
import { Database } from '#libs/database';
import { lastPage } from '#libs/kernel';
import { alikeIn, hiddenFrom, screenerOfP } from '../persistence/screening-sql.js';
import type { Finding } from '../rules/eligibility/finding.js';
import { ALIKE_STATES, type AlikeState } from '../rules/near-duplicates/alike.js';
import { ChecklistQuery } from './checklist.query.js';
import { type FullProposal, FullProposalsQuery } from './full-proposals.query.js';

/** The parts of the list; `lapsed` are cures whose date has passed, `passed` whatever has become of them since. */
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

/** SQL: listing `l` is of the theme asked for, if any, and for the reader to see. */
const SEEN = '($4::uuid IS NULL OR l.theme_id = $4) AND l.proposal_id NOT IN (SELECT id FROM hidden)';

/** SQL: the statuses a part is made of: named plainly, so that the database knows how many rows to expect. */
const STATUSES: Record<WorklistPart, string> = {
  submitted: `'submitted'`,
  cure_requested: `'cure_requested'`,
  lapsed: `'cure_requested'`,
  screened_out: `'screened_out'`,
  passed: `'passed', 'under_review', 'decided'`,
};
const LAPSED: Partial<Record<WorklistPart, string>> = {
  lapsed: 'AND d.cure_until <= $3',
  cure_requested: 'AND (d.cure_until <= $3) IS NOT TRUE',
};

/**
 * The part asked for, how large the others are, and a page of it, in one read of them; one row without an `id` when
 * nothing is found. Past the end there is the last page: what stood there has been screened since. $1 the call, $2 the
 * reader, $3 the instant, $4 a theme, $5 the size of a page, $6 how many come before it, $7 the number to go on behind.
 */
function worklistSql({ part, filter, alike, sort = 'number', descending = false }: WorklistFilters): string {
  const filtered = filter ? MATCH[filter] : 'true';
  const narrowed = alike ? ALIKE[alike] : 'true';
  return `
  WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
  alike AS (${alikeIn('hidden')}),
  said AS (
    SELECT o.proposal_id, o.version, count(*)::int AS opinions, bool_or(o.given_by = $2) AS own,
           bool_or(o.outcome = 'discuss') OR count(DISTINCT o.outcome) > 1 AS disputed
      FROM screening_opinion o WHERE o.call_id = $1 AND o.closed_at IS NULL GROUP BY 1, 2),
  q AS MATERIALIZED (
    SELECT l.proposal_id AS id, l.number, t.position AS theme_position, l.submitted_at, d.cure_until,
           NOT l.flags_pending AS checked, cardinality(l.flags) AS flags,
           l.status = 'submitted' AND d.last_outcome IS NOT DISTINCT FROM 'cure_requested' AS cured,
           (d.taken_by = $2 AND d.taken_until > $3) IS TRUE
             OR (l.status = 'submitted' AND d.last_outcome = 'cure_requested' AND d.last_screener = $2) IS TRUE AS mine,
           coalesce(said.opinions, 0) AS opinions, coalesce(said.own, false) AS own_opinion,
           coalesce(said.disputed, false) AS disputed, alike.open AS duplicates
      FROM proposal_listing l
      LEFT JOIN theme t ON t.id = l.theme_id
      LEFT JOIN screening_desk d ON d.proposal_id = l.proposal_id
      LEFT JOIN said ON said.proposal_id = l.proposal_id AND said.version = l.version
      LEFT JOIN alike ON alike.id = l.proposal_id
     WHERE l.call_id = $1 AND l.status IN (${STATUSES[part]}) ${LAPSED[part] ?? ''} AND ${SEEN}),
  parts AS (
    SELECT count(*) FILTER (WHERE l.status = 'submitted')::int AS "part.submitted",
           count(*) FILTER (WHERE l.status = 'screened_out')::int AS "part.screened_out",
           count(*) FILTER (WHERE l.status IN (${STATUSES.passed}))::int AS "part.passed"
      FROM proposal_listing l
     WHERE l.call_id = $1 AND l.status IN ('submitted', 'screened_out', ${STATUSES.passed}) AND ${SEEN}),
  cures AS (
    SELECT count(*) FILTER (WHERE d.cure_until <= $3)::int AS "part.lapsed",
           count(*) FILTER (WHERE (d.cure_until <= $3) IS NOT TRUE)::int AS "part.cure_requested"
      FROM proposal_listing l LEFT JOIN screening_desk d ON d.proposal_id = l.proposal_id
     WHERE l.call_id = $1 AND l.status = 'cure_requested' AND ${SEEN}),
  unchecked AS (
    SELECT count(*)::int AS unchecked FROM proposal_listing l
     WHERE l.call_id = $1 AND l.flags_pending AND l.status = 'submitted' AND ${SEEN}),
  counts AS (
    SELECT ${WORKLIST_FILTERS.map((name) => `count(*) FILTER (WHERE ${narrowed} AND ${MATCH[name]})::int AS "filter.${name}"`).join(', ')},
           ${ALIKE_STATES.map((name) => `count(*) FILTER (WHERE ${filtered} AND ${ALIKE[name]})::int AS "alike.${name}"`).join(', ')},
           count(*) FILTER (WHERE ${filtered} AND ${narrowed})::int AS total
      FROM q),
  shown AS (
    SELECT q.*, row_number() OVER () AS place FROM (
      SELECT q.* FROM q WHERE ${filtered} AND ${narrowed} AND q.number > $7
       ORDER BY ${ORDER[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, q.number LIMIT $5 OFFSET (SELECT least($6::int, greatest(total - 1, 0) / $5::int * $5) FROM counts)) q)
  SELECT counts.*, parts.*, cures.*, unchecked.*, s.id, s.opinions, s.disputed, coalesce(s.duplicates, 0) AS duplicates,
         CASE WHEN d.taken_until > $3 THEN json_build_object('name', coalesce(nullif(h.name, ''), h.email, ''),
              'mine', d.taken_by = $2, 'until', d.taken_until) END AS taken,
         CASE WHEN p.status = 'submitted' AND back.id IS NOT NULL
              THEN json_build_object('name', coalesce(nullif(back.name, ''), back.email, ''), 'mine', back.id = $2) END AS "returnedTo"
    FROM counts CROSS JOIN parts CROSS JOIN cures CROSS JOIN unchecked
    LEFT JOIN shown s ON true
    LEFT JOIN proposal p ON p.id = s.id
    LEFT JOIN screening_desk d ON d.proposal_id = s.id
    LEFT JOIN person h ON h.id = d.taken_by
    LEFT JOIN LATERAL (SELECT ${screenerOfP('d')} AS id OFFSET 0) returned ON d.last_outcome = 'cure_requested'
    LEFT JOIN person back ON back.id = returned.id
   ORDER BY s.place`;
}

/** A proposal of the page, and in each of them the figures of the list by dotted name; without an id the figures alone. */
interface Row extends Omit<DeskMarks, 'taken'> {
  id: string | null;
  taken: { name: string; mine: boolean; until: string } | null;
  [figure: string]: unknown;
}

/** What is to be screened, with how it stands on the desk and what the rules find now: three queries, whatever its length. */
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
    const { themeId, page = 1, pageSize = 50, after = 0 } = filters;
    const place = [pageSize, (page - 1) * pageSize, after];
    const rows = await this.db.rows<Row>(worklistSql(filters), [
      call.callId,
      personId,
      now,
      themeId ?? null,
      ...place,
    ]);
    const full = await this.proposals.byIds(
      call.callId,
      rows.flatMap(({ id }) => id ?? []),
    );
    const findings = await this.checklist.run(call, full);
    const byId = new Map(full.map((one) => [one.id, one]));
    const count = (key: string) => Number(rows[0]?.[key] ?? 0);
    const total = count('total');
    return {
      rows: rows.flatMap(({ id, taken, returnedTo, opinions, disputed, duplicates }) => {
        const proposal = id !== null && byId.get(id);
        if (!proposal) return [];
        const marks = {
          returnedTo,
          opinions,
          disputed,
          duplicates,
          findings: findings.get(proposal.id) ?? [],
        };
        return [{ ...proposal, ...marks, taken: taken && { ...taken, until: new Date(taken.until) } }];
      }),
      total,
      page: Math.min(page, lastPage({ total, pageSize })),
      parts: numbersOf(WORKLIST_PARTS, (part) => count(`part.${part}`)),
      filters: numbersOf(WORKLIST_FILTERS, (name) => count(`filter.${name}`)),
      alike: numbersOf(ALIKE_STATES, (name) => count(`alike.${name}`)),
      unchecked: count('unchecked'),
    };
  }
}

const numbersOf = <Key extends string>(keys: readonly Key[], of: (key: Key) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, number>;
