import type { Database, Tx } from '#libs/database';
import type { RunStatus } from '../rules/run-status.js';
import type { SolveStep } from '../rules/solve-run.js';
import { AssignmentRunEntity } from './assignment-run.entity.js';

/** A run of this call, locked until the end of the transaction. */
export const lockRun = (tx: Tx, callId: string, id: string): Promise<AssignmentRunEntity | null> =>
  tx.findOne(AssignmentRunEntity, { where: { id, callId }, lock: { mode: 'pessimistic_write' } });

/** Writes how far a solve is; false when it is no longer wanted. */
export async function tellProgress(db: Database, runId: string, progress: SolveStep): Promise<boolean> {
  const rows = await db.rows<{ id: string }>(
    `UPDATE assignment_run SET progress = $2 WHERE id = $1 AND status = 'solving' RETURNING id`,
    [runId, JSON.stringify(progress)],
  );
  return rows.length > 0;
}

/** What was looked at and not applied is overtaken by a newer run. */
export async function discardProposed(tx: Tx, callId: string, except: string, at: Date): Promise<void> {
  const [from, to] = ['proposed', 'discarded'] satisfies RunStatus[];
  await tx.query(
    `UPDATE assignment_run SET status = $4, finished_at = coalesce(finished_at, $3)
      WHERE call_id = $1 AND id <> $2 AND status = $5`,
    [callId, except, at, to, from],
  );
}
