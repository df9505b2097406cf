import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { Choice, DecidableFacts } from '../rules/recording-blockers.js';

export interface LockedProposal extends DecidableFacts {
  decisionId: string | null;
  /** 0 where nothing is decided yet. */
  version: number;
}

/**
 * Locks proposals of a call, with what was decided about them, in the order of their numbers. Unknown ids are missing,
 * and so are those on which the member of that seat has a conflict of interest.
 */
export async function lockProposals(
  tx: Tx,
  callId: string,
  proposalIds: readonly string[],
  seat: string | undefined,
): Promise<LockedProposal[]> {
  return (await tx.query(
    `SELECT p.id AS "proposalId", p.number, p.status, d.id AS "decisionId", d.outcome,
            d.published_at AS "publishedAt", coalesce(d.version, 0) AS version
       FROM proposal p LEFT JOIN decision d ON d.proposal_id = p.id
      WHERE p.call_id = $1 AND p.id = ANY ($2::uuid[])
        AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.reviewer_id = $3 AND c.proposal_id = p.id AND c.active)
      ORDER BY p.number, p.id FOR UPDATE OF p`,
    [callId, proposalIds, seat ?? null],
  )) as LockedProposal[];
}

export interface RecordedChoice extends Choice {
  proposalId: string;
  /** From 1, where the proposal waits in an order. */
  waitingPosition?: number;
}

/** Writes decisions down, replacing what was decided before, in one statement. */
export async function saveDecisions(
  tx: Tx,
  callId: string,
  choices: readonly RecordedChoice[],
  by: { personId: string | null; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO decision (id, call_id, proposal_id, outcome, rationale, conditions, merge_into, waiting_position,
                           recorded_by, recorded_at)
     SELECT c.id, $1, c.proposal_id, c.outcome, c.rationale, c.conditions, c.merge_into, c.waiting_position, $2, $3
       FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::uuid[], $10::int[])
         AS c (id, proposal_id, outcome, rationale, conditions, merge_into, waiting_position)
     ON CONFLICT (proposal_id) DO UPDATE
       SET outcome = excluded.outcome, rationale = excluded.rationale, conditions = excluded.conditions,
           merge_into = excluded.merge_into, waiting_position = excluded.waiting_position,
           recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, version = decision.version + 1`,
    [
      callId,
      by.personId,
      by.at,
      choices.map(() => newId()),
      choices.map(({ proposalId }) => proposalId),
      choices.map(({ outcome }) => outcome),
      choices.map(({ rationale }) => rationale.trim()),
      choices.map(({ outcome, conditions }) =>
        outcome === 'accepted_with_conditions' || outcome === 'merged' ? conditions.trim() : '',
      ),
      choices.map(({ outcome, mergeInto }) => (outcome === 'merged' ? mergeInto : null)),
      choices.map(({ waitingPosition }) => waitingPosition ?? null),
    ],
  );
}
