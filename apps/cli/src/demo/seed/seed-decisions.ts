import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { DemoDecision } from '../types.js';

/** Records decisions that nobody has been told yet. */
export async function seedDecisions(
  tx: Tx,
  callId: string,
  decisions: readonly DemoDecision[],
  proposalIds: readonly string[],
  by: { personId: string; at: Date },
): Promise<void> {
  let waiting = 0;
  const rows = decisions.map((decision) => ({
    ...decision,
    id: newId(),
    proposal: proposalIds[decision.proposal],
    waitingPosition: decision.outcome === 'waitlisted' ? ++waiting : null,
  }));
  await tx.query(
    `INSERT INTO decision (id, call_id, proposal_id, outcome, rationale, conditions, waiting_position, recorded_by, recorded_at)
     SELECT id, $1, proposal, outcome, rationale, conditions, "waitingPosition", $3, $4
       FROM jsonb_to_recordset($2) AS d(id uuid, proposal uuid, outcome text, rationale text, conditions text, "waitingPosition" int)`,
    [callId, JSON.stringify(rows), by.personId, by.at],
  );
}
