import type { RunStatus } from '#libs/kernel';
import type { Database } from './database.js';

/** A worker that has not been heard of for so long is taken for dead. */
const SILENT_SECONDS = 60;

/**
 * Work that is asked for as a row and taken by one worker, who says now and then that it lives. `table` has the columns
 * id, status, beat_at, progress_done and progress_total; its name is a constant of ours, never from outside.
 */
export class RunRows {
  constructor(private readonly table: string) {}

  /** Takes a run that waits, or whose worker has died, and answers `columns` of it; undefined when there is nothing to do. */
  claim<Claimed extends object>(db: Database, runId: string, columns: string): Promise<Claimed | undefined> {
    return db.row<Claimed>(
      `UPDATE ${this.table} SET status = 'solving', beat_at = clock_timestamp()
        WHERE id = $1 AND (status = 'queued'
           OR (status = 'solving' AND beat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})))
       RETURNING ${columns}`,
      [runId],
    );
  }

  /** Says how far the run is and that its worker lives; answers what became of it meanwhile. */
  async beat(
    db: Database,
    runId: string,
    { done, total }: { done: number; total: number } = { done: 0, total: 0 },
  ): Promise<RunStatus | undefined> {
    const row = await db.row<{ status: RunStatus }>(
      `UPDATE ${this.table} SET progress_done = $2, progress_total = $3, beat_at = clock_timestamp()
        WHERE id = $1 RETURNING status`,
      [runId, done, total],
    );
    return row?.status;
  }

  /** What became of a run. */
  async status(db: Database, runId: string): Promise<RunStatus | undefined> {
    const row = await db.row<{ status: RunStatus }>(`SELECT status FROM ${this.table} WHERE id = $1`, [
      runId,
    ]);
    return row?.status;
  }
}
