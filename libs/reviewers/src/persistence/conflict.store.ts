import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import {
  foundConflicts,
  type KnownConflict,
  type ProposalTie,
  reconciled,
  type ReviewerTies,
} from '../rules/found-conflicts.js';
import { ConflictEntity } from './conflict.entity.js';

/** A conflict of this call, locked until the end of the transaction. */
export const lockConflict = (tx: Tx, callId: string, id: string): Promise<ConflictEntity | null> =>
  tx.findOne(ConflictEntity, { where: { id, callId }, lock: { mode: 'pessimistic_write' } });

/**
 * Looks for ties between the committee and all submitted proposals (or one of them) and puts them on record, in force
 * at once: until the secretariat has looked, the safe side is that a tie counts.
 * The seats are locked first, so that no seat on a panel is given away meanwhile.
 * @returns how many came and how many undecided ones went because their tie is gone
 */
export async function searchConflicts(
  tx: Tx,
  callId: string,
  now: Date,
  proposalId: string | null = null,
): Promise<{ added: number; dropped: number }> {
  const reviewers = (await tx.query(
    `SELECT r.id AS "reviewerId", r.person_id AS "personId", p.email, r.organisation
       FROM reviewer r JOIN person p ON p.id = r.person_id
      WHERE r.call_id = $1 AND r.status <> 'left' ORDER BY r.id FOR UPDATE OF r`,
    [callId],
  )) as ReviewerTies[];
  const ties = (await tx.query(
    `SELECT q.id AS "proposalId", 'owner' AS role, q.owner_id AS "personId", o.name, coalesce(o.email, '') AS email, o.organisation
       FROM proposal q JOIN person o ON o.id = q.owner_id
      WHERE q.call_id = $1 AND q.status NOT IN ('draft','withdrawn') AND ($2::uuid IS NULL OR q.id = $2)
      UNION ALL
     SELECT q.id, n.role, n.person_id, n.name, n.email, n.organisation
       FROM proposal q JOIN proposal_person n ON n.proposal_id = q.id
      WHERE q.call_id = $1 AND q.status NOT IN ('draft','withdrawn') AND ($2::uuid IS NULL OR q.id = $2)`,
    [callId, proposalId],
  )) as ProposalTie[];
  const known = (await tx.query(
    `SELECT id, reviewer_id AS "reviewerId", proposal_id AS "proposalId", kind, decided_at IS NOT NULL AS decided, active
       FROM conflict WHERE call_id = $1 AND ($2::uuid IS NULL OR proposal_id = $2)`,
    [callId, proposalId],
  )) as KnownConflict[];
  const { add, drop } = reconciled(foundConflicts(reviewers, ties), known);
  await tx.query('DELETE FROM conflict WHERE id = ANY ($1::uuid[])', [drop]);
  await tx.query(
    `INSERT INTO conflict (id, call_id, reviewer_id, proposal_id, kind, evidence, found_at)
     SELECT id, $1, reviewer_id, proposal_id, kind, evidence, $2
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::jsonb[])
         AS found (id, reviewer_id, proposal_id, kind, evidence)
         ON CONFLICT (reviewer_id, proposal_id, kind) DO NOTHING`,
    [
      callId,
      now,
      add.map(() => newId()),
      add.map((one) => one.reviewerId),
      add.map((one) => one.proposalId),
      add.map((one) => one.kind),
      add.map((one) => JSON.stringify(one.evidence)),
    ],
  );
  return { added: add.length, dropped: drop.length };
}

/** Puts a conflict that a person tells of on record, or back in force if it had been dismissed. */
export async function declare(
  tx: Tx,
  told: { callId: string; reviewerId: string; proposalId: string; by: string; at: Date; reason: string },
): Promise<string> {
  const [row] = (await tx.query(
    `INSERT INTO conflict (id, call_id, reviewer_id, proposal_id, kind, found_at, decided_by, decided_at, reason)
     VALUES ($1, $2, $3, $4, 'declared', $6, $5, $6, $7)
     ON CONFLICT (reviewer_id, proposal_id, kind) DO UPDATE
        SET active = true, decided_by = excluded.decided_by, decided_at = excluded.decided_at, reason = excluded.reason
     RETURNING id`,
    [newId(), told.callId, told.reviewerId, told.proposalId, told.by, told.at, told.reason],
  )) as [{ id: string }];
  return row.id;
}
