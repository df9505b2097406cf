import type { Tx } from '#libs/database';
import type { NamedPerson, ProposalContent } from '../rules/content/proposal-content.js';
import type { ProposalStatus } from '../rules/proposal-status.js';
import type { LeftOut } from '../rules/screening/clean-pass.js';
import type { NotAsked } from '../rules/screening/cure-together.js';
import type { OutcomeTogether } from '../rules/screening/screening.js';
import type { Opinion } from '../rules/screening/second-person.js';
import { alikeIn, hiddenFrom, screenerOfP } from './screening-sql.js';
import type { Read } from './standing.store.js';
import { PEOPLE_OF_P, TAGS_OF_P } from './stored-proposal.js';

/** A proposal of which something is to be said together with others. */
export interface CandidateProposal extends ProposalContent {
  id: string;
  ownerId: string;
  number: number;
  status: ProposalStatus;
  version: number;
  people: NamedPerson[];
  inOtherHands: boolean;
  duplicates: number;
  /** What screeners have said of it as it stands. */
  said: Opinion[];
}

interface Asked {
  callId: string;
  personId: string;
  ids: readonly string[];
  now: Date;
}

/** Locks the proposals named, without those that the person may not screen: they are as if not there. */
export async function lockCandidates(tx: Tx, asked: Asked): Promise<CandidateProposal[]> {
  await tx.query('SELECT 1 FROM proposal WHERE call_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE', [
    asked.callId,
    asked.ids,
  ]);
  return readCandidates((sql, values) => tx.query(sql, values), asked);
}

/** The same, only to look at. */
export function readCandidates(
  read: Read,
  { callId, personId, ids, now }: Asked,
): Promise<CandidateProposal[]> {
  return read<CandidateProposal>(
    `WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
       alike AS (${alikeIn('hidden')})
     SELECT p.id, p.owner_id AS "ownerId", p.number, p.status, p.version, p.title, p.theme_id AS "themeId",
            p.format_id AS "formatId", p.minutes, p.policy_questions AS "policyQuestions", p.sdgs, p.first_time AS "firstTime",
            p.language, p.answers, ${PEOPLE_OF_P} AS people, ${TAGS_OF_P} AS tags,
            (d.taken_by <> $2 AND d.taken_until > $4) IS TRUE OR (back.screener <> $2) IS TRUE AS "inOtherHands",
            coalesce(alike.open, 0) AS duplicates,
            coalesce((SELECT json_agg(json_build_object('outcome', o.outcome, 'by', o.given_by) ORDER BY o.given_at, o.id)
                        FROM screening_opinion o WHERE o.proposal_id = p.id AND o.version = p.version
                         AND o.closed_at IS NULL), '[]') AS said
       FROM proposal p
       LEFT JOIN screening_desk d ON d.proposal_id = p.id
       LEFT JOIN alike ON alike.id = p.id
       LEFT JOIN LATERAL (SELECT ${screenerOfP('d')} AS screener) back ON true
      WHERE p.call_id = $1 AND p.id = ANY ($3) AND p.number IS NOT NULL AND p.id NOT IN (SELECT id FROM hidden)
      ORDER BY p.number`,
    [callId, personId, ids, now],
  );
}

/** Why one of many was left out; `waits` is no refusal: a second person is to say the same. */
export type LeftOutOfBatch = LeftOut | NotAsked | 'waits';

export interface Batch {
  id: string;
  callId: string;
  outcome: OutcomeTogether;
  by: string;
  at: Date;
  leftOut: readonly { proposalId: string; number: number; reason: LeftOutOfBatch }[];
}

/** Keeps who said one thing of many, and what was left out of it. */
export async function insertBatch(tx: Tx, { id, callId, outcome, by, at, leftOut }: Batch): Promise<void> {
  await tx.query(
    `INSERT INTO screening_batch (id, call_id, outcome, screened_by, screened_at, left_out) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, callId, outcome, by, at, JSON.stringify(leftOut)],
  );
}
