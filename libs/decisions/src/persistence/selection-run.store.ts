import { type Database, RunRows, type Tx } from '#libs/database';
import type { RunStatus } from '#libs/kernel';
import type { SelectionPlan } from '../rules/selection/selection-plan.js';
import type { SelectionResult } from '../rules/selection/selection-result.js';

/** A run as the one who works on it needs it. */
export interface ClaimedRun {
  runId: string;
  callId: string;
  plan: SelectionPlan;
}

/** Runs of the selection room, as rows that workers take. */
const runs = new RunRows('selection_run');

/** Stores a run that waits for a worker; numbers of a call go up by one. */
export async function insertRun(
  tx: Tx,
  run: { runId: string; callId: string; label: string; plan: SelectionPlan; by: string | null; at: Date },
): Promise<number> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`selection:${run.callId}`]);
  const [row] = (await tx.query(
    `INSERT INTO selection_run (id, call_id, number, label, plan, requested_by, requested_at)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6 FROM selection_run WHERE call_id = $2
     RETURNING number`,
    [run.runId, run.callId, run.label, JSON.stringify(run.plan), run.by, run.at],
  )) as [{ number: number }];
  return row.number;
}

/** Takes a run that waits, or whose worker has died; undefined when there is nothing to do. */
export const claimRun = (db: Database, runId: string) =>
  runs.claim<ClaimedRun>(db, runId, 'id AS "runId", call_id AS "callId", plan');

/** Says how far the run is and that its worker lives; answers what became of it meanwhile. */
export const beat = runs.beat.bind(runs);

/** Ends a run that is under way, with a result or the reason why there is none; one cancelled meanwhile stays so. */
export async function endRun(
  tx: Tx,
  runId: string,
  ended: { result: SelectionResult } | { failure: string },
): Promise<void> {
  const result = 'result' in ended ? ended.result : null;
  await tx.query(
    `UPDATE selection_run
        SET status = CASE WHEN $2::jsonb IS NULL THEN 'failed' ELSE 'done' END, result = $2, failure = $3,
            progress_done = CASE WHEN $2::jsonb IS NULL THEN progress_done ELSE progress_total END,
            finished_at = clock_timestamp()
      WHERE id = $1 AND status = 'solving'`,
    [runId, result === null ? null : JSON.stringify(result), 'failure' in ended ? ended.failure : ''],
  );
}

/** What became of a run. */
export const runStatus = runs.status.bind(runs);

/** A run of the call with its result, locked. */
export async function lockRun(
  tx: Tx,
  callId: string,
  runId: string,
): Promise<
  { status: RunStatus; plan: SelectionPlan; number: number; result: SelectionResult | null } | undefined
> {
  const [row] = (await tx.query(
    'SELECT status, plan, number, result FROM selection_run WHERE id = $1 AND call_id = $2 FOR UPDATE',
    [runId, callId],
  )) as [{ status: RunStatus; plan: SelectionPlan; number: number; result: SelectionResult | null }?];
  return row;
}

/** Keeps the plan as the call's. */
export async function savePlan(
  tx: Tx,
  callId: string,
  plan: SelectionPlan,
  by: { personId: string | null; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO selection_plan (call_id, plan, changed_by, changed_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (call_id) DO UPDATE
        SET plan = excluded.plan, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
            version = selection_plan.version + 1`,
    [callId, JSON.stringify(plan), by.personId, by.at],
  );
}
