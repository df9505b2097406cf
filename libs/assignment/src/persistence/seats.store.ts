import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { Seat } from '../rules/plan-seats.js';
import type { PanelFacts } from '../rules/panel-facts.js';

export interface SeatChanges {
  added: number;
  kept: number;
  withdrawn: number;
}

const keyOf = ({ proposalId, reviewerId }: { proposalId: string; reviewerId: string }) =>
  `${proposalId} ${reviewerId}`;

/** Makes the stored seats those of the solution: new ones given, others taken back, the rest left as they are. */
export async function writeSeats(
  tx: Tx,
  write: { callId: string; runId: string; now: Date; facts: PanelFacts; seats: readonly Seat[] },
): Promise<SeatChanges> {
  const { callId, runId, now, facts, seats } = write;
  const held = new Set(
    facts.seats.filter((seat) => seat.status === 'assigned' || seat.status === 'done').map(keyOf),
  );
  const wanted = new Set(seats.map(keyOf));
  const added = seats.filter((seat) => !held.has(keyOf(seat)));
  const gone = facts.seats.filter((seat) => seat.status === 'assigned' && !wanted.has(keyOf(seat)));
  await tx.query(
    `UPDATE assignment SET status = 'withdrawn', run_id = $2, changed_at = $3
      WHERE call_id = $1 AND status = 'assigned'
        AND (proposal_id, reviewer_id) IN (SELECT * FROM unnest($4::uuid[], $5::uuid[]))`,
    [callId, runId, now, gone.map((seat) => seat.proposalId), gone.map((seat) => seat.reviewerId)],
  );
  await giveSeats(tx, callId, runId, now, added);
  const proposalIds = facts.proposals.map(({ id }) => id);
  await putUnderReview(tx, callId, proposalIds, now);
  return { added: added.length, kept: seats.length - added.length, withdrawn: gone.length };
}

/** Proposals that passed screening are under review from their first panel on. */
export async function putUnderReview(
  tx: Tx,
  callId: string,
  proposalIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE proposal SET status = 'under_review', updated_at = $2, version = version + 1
      WHERE call_id = $1 AND status = 'passed' AND id = ANY ($3::uuid[])`,
    [callId, now, proposalIds],
  );
}

/** Gives seats; one that was there before is given again. `runId` null marks them as given by hand. */
export async function giveSeats(
  tx: Tx,
  callId: string,
  runId: string | null,
  now: Date,
  seats: readonly Seat[],
): Promise<void> {
  await tx.query(
    `INSERT INTO assignment AS a (id, call_id, run_id, proposal_id, reviewer_id, affinity, affinity_parts, assigned_at, changed_at)
     SELECT id, $1, $2, proposal_id, reviewer_id, affinity, parts, $3, $3
       FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::real[], $8::jsonb[])
         AS given (id, proposal_id, reviewer_id, affinity, parts)
     ON CONFLICT (call_id, reviewer_id, proposal_id) DO UPDATE
        SET status = 'assigned', run_id = excluded.run_id, affinity = excluded.affinity,
            affinity_parts = excluded.affinity_parts, abstain_kind = NULL, abstain_reason = '',
            assigned_at = excluded.assigned_at, changed_at = excluded.changed_at
      WHERE a.status NOT IN ('assigned','done')`,
    [
      callId,
      runId,
      now,
      seats.map(() => newId()),
      seats.map((seat) => seat.proposalId),
      seats.map((seat) => seat.reviewerId),
      seats.map((seat) => seat.affinity),
      seats.map((seat) => JSON.stringify(seat.parts)),
    ],
  );
}
