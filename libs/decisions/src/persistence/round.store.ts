import type { Queryable } from '#libs/kernel';
import type { Outcome } from '../rules/outcomes.js';
import type { RoundEntry } from '../rules/publication-blockers.js';

/** A proposal of the round: what was decided, and who is to be told. */
export interface RoundRow {
  proposalId: string;
  number: number;
  title: string;
  status: 'submitted' | 'cure_requested' | 'passed' | 'under_review';
  themeId: string | null;
  decisionId: string | null;
  outcome: Outcome | null;
  rationale: string;
  conditions: string;
  mergeNumber: number | null;
  mergeTitle: string | null;
  targetOutcome: Outcome | null;
  ownerId: string;
  ownerEmail: string | null;
  ownerName: string;
  ownerLocale: string;
}

/** Which call the round is of. */
export interface RoundCall {
  forumId: string;
  callId: string;
  status: string;
  /** Path on our site: `/igf/2019`. */
  path: string;
}

/** The call of a round; `lock` makes everybody else who publishes in it wait. */
export async function loadRoundCall(
  on: Queryable,
  callId: string,
  lock = false,
): Promise<RoundCall | undefined> {
  const [call] = (await on.query(
    `SELECT c.forum_id AS "forumId", c.id AS "callId", c.status, '/' || f.slug || '/' || c.slug AS path
       FROM call c JOIN forum f ON f.id = c.forum_id WHERE c.id = $1 ${lock ? 'FOR UPDATE OF c' : ''}`,
    [callId],
  )) as [RoundCall?];
  return call;
}

/** Every proposal of the call that waits to be told something, by number. `lock` keeps them as they are until the end. */
export async function loadRound(on: Queryable, callId: string, lock = false): Promise<RoundRow[]> {
  return (await on.query(
    `SELECT p.id AS "proposalId", p.number, p.title, p.status, p.theme_id AS "themeId", d.id AS "decisionId", d.outcome,
            coalesce(d.rationale, '') AS rationale, coalesce(d.conditions, '') AS conditions,
            m.number AS "mergeNumber", m.title AS "mergeTitle",
            CASE WHEN m.status <> 'withdrawn' THEN md.outcome END AS "targetOutcome",
            o.id AS "ownerId", o.email AS "ownerEmail", o.name AS "ownerName", o.locale AS "ownerLocale"
       FROM proposal p
       JOIN person o ON o.id = p.owner_id
       LEFT JOIN decision d ON d.proposal_id = p.id
       LEFT JOIN proposal m ON m.id = d.merge_into
       LEFT JOIN decision md ON md.proposal_id = m.id
      WHERE p.call_id = $1 AND p.status IN ('submitted', 'cure_requested', 'passed', 'under_review')
      ORDER BY p.number ${lock ? 'FOR UPDATE OF p' : ''}`,
    [callId],
  )) as RoundRow[];
}

/** What the rules of publication need of a row. */
export const roundEntry = (row: RoundRow): RoundEntry => ({
  number: row.number,
  stage: row.status === 'submitted' || row.status === 'cure_requested' ? 'unscreened' : 'reviewed',
  decision: row.outcome && {
    outcome: row.outcome,
    rationale: row.rationale,
    conditions: row.conditions,
    targetOutcome: row.targetOutcome,
  },
});

/** A row that has a decision to publish. */
export type DecidedRow = RoundRow & { decisionId: string; outcome: Outcome };

/** The rows to publish: reviewed and decided. */
export const decidedRows = (round: readonly RoundRow[]): DecidedRow[] =>
  round.filter(
    (row): row is DecidedRow =>
      row.outcome !== null && row.decisionId !== null && roundEntry(row).stage === 'reviewed',
  );
