import type { Tx } from '#libs/database';
import type { PanelException } from '../rules/panel-facts.js';

/** From now on a rule does not hold for a proposal, or it gets a number of reviews of its own. */
export async function grantException(
  tx: Tx,
  granted: PanelException & { callId: string; by: string | null; now: Date },
): Promise<void> {
  const { callId, proposalId, rule, attribute, seats, by, now } = granted;
  await tx.query(
    `INSERT INTO panel_exception (call_id, proposal_id, rule, attribute, seats, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (proposal_id, rule, attribute) DO UPDATE
        SET seats = excluded.seats, granted_by = excluded.granted_by, granted_at = excluded.granted_at`,
    [callId, proposalId, rule, attribute, seats, by, now],
  );
}

/** All rules hold for the proposal again; false when there was no exception. */
export async function endExceptions(tx: Tx, callId: string, proposalId: string): Promise<boolean> {
  const gone = (await tx.query(
    `WITH gone AS (DELETE FROM panel_exception WHERE call_id = $1 AND proposal_id = $2 RETURNING 1) SELECT * FROM gone`,
    [callId, proposalId],
  )) as unknown[];
  return gone.length > 0;
}
