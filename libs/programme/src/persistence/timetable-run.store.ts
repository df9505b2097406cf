import { type Database, RunRows, type Tx } from '#libs/database';
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

/** Runs of the timetable, as rows that workers take. */
const runs = new RunRows('timetable_run');

/** Takes a run that waits, or whose worker has died; undefined when there is nothing to do. */
export const claimTimetable = (db: Database, runId: string) =>
  runs.claim<ClaimedTimetable>(db, runId, 'call_id AS "callId", seed, requested_by AS "requestedBy"');

/** Says how far the run is and that its worker lives; answers what became of it meanwhile. */
export const beatTimetable = runs.beat.bind(runs);

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
export const timetableStatus = runs.status.bind(runs);
