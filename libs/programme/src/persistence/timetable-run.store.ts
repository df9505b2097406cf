import type { Database, Tx } from '#libs/database';
import type { RunStatus } from '#libs/kernel';
import type { UnplacedSession } from '../rules/scheduling/why-unplaced.js';

/** What came of filling a timetable: how many found a place, and why the others did not. */
export interface TimetableResult {
  placed: number;
  unplaced: UnplacedSession[];
}

/** A run as its worker needs it. */
export interface ClaimedTimetable {
  callId: string;
  seed: number;
  requestedBy: string;
}

/** A worker that has not been heard of for so long is taken for dead. */
const SILENT_SECONDS = 60;

/** Takes a run that waits, or whose worker has died; undefined when there is nothing to do. */
export function claimTimetable(db: Database, runId: string): Promise<ClaimedTimetable | undefined> {
  return db.row<ClaimedTimetable>(
    `UPDATE timetable_run SET status = 'solving', beat_at = clock_timestamp()
      WHERE id = $1 AND (status = 'queued'
         OR (status = 'solving' AND beat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})))
     RETURNING call_id AS "callId", seed, requested_by AS "requestedBy"`,
    [runId],
  );
}

/** Says how far the run is and that its worker lives; answers what became of it meanwhile. */
export async function beatTimetable(
  db: Database,
  runId: string,
  { done, total }: { done: number; total: number } = { done: 0, total: 0 },
): Promise<RunStatus | undefined> {
  const row = await db.row<{ status: RunStatus }>(
    `UPDATE timetable_run SET progress_done = $2, progress_total = $3, beat_at = clock_timestamp()
      WHERE id = $1 RETURNING status`,
    [runId, done, total],
  );
  return row?.status;
}

/** Ends a run that is under way; one cancelled meanwhile stays so. Answers whether it was under way. */
export async function endTimetable(
  tx: Tx,
  runId: string,
  ended: { result: TimetableResult } | { failure: string },
): Promise<boolean> {
  const result = 'result' in ended ? JSON.stringify(ended.result) : null;
  const [rows] = (await tx.query(
    `UPDATE timetable_run
        SET status = CASE WHEN $2::jsonb IS NULL THEN 'failed' ELSE 'done' END, result = $2, failure = $3,
            finished_at = clock_timestamp()
      WHERE id = $1 AND status = 'solving' RETURNING id`,
    [runId, result, 'failure' in ended ? ended.failure : ''],
  )) as [unknown[]];
  return rows.length > 0;
}

/** What became of a run. */
export async function timetableStatus(db: Database, runId: string): Promise<RunStatus | undefined> {
  const row = await db.row<{ status: RunStatus }>('SELECT status FROM timetable_run WHERE id = $1', [runId]);
  return row?.status;
}
