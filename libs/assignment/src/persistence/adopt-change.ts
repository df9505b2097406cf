import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { setLoads } from '#libs/reviewers';
import type { FactChange } from '../rules/panel-facts.js';

/** What a plan was made for comes into force with it, so that later runs keep to it. */
export async function adoptChange(tx: Tx, callId: string, change: FactChange, now: Date): Promise<void> {
  const { reviewerId } = change;
  if (change.kind === 'reviewer_out') return setLoads(tx, callId, reviewerId, { loadMin: 0, loadMax: 0 });
  if (change.kind === 'load') return setLoads(tx, callId, reviewerId, change);
  // a seat by hand, given or refused, is one without a run
  await tx.query(
    `INSERT INTO assignment AS a (id, call_id, proposal_id, reviewer_id, status, run_id, assigned_at, changed_at)
     VALUES ($1, $2, $3, $4, 'withdrawn', NULL, $5, $5)
     ON CONFLICT (call_id, reviewer_id, proposal_id) DO UPDATE SET run_id = NULL, changed_at = $5
      WHERE a.status IN ('assigned','withdrawn')`,
    [newId(), callId, change.proposalId, reviewerId, now],
  );
}
