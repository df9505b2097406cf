import type { Database, Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { Job } from '../job.js';

const EVENTS_A_ROUND = 500;

/** Makes a delivery for each job that waits for each new event. Returns how many events there were. */
export function fanOut(db: Database, jobs: readonly Job[]): Promise<number> {
  return db.transaction(async (tx) => {
    const events = (await tx.query(
      `SELECT id, type FROM outbox_event WHERE fanned_out_at IS NULL
        ORDER BY created_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [EVENTS_A_ROUND],
    )) as { id: string; type: string }[];
    if (events.length === 0) return 0;
    const pairs = events.flatMap(({ id, type }) =>
      jobs.filter((job) => job.event === type).map((job) => ({ id: newId(), eventId: id, job: job.name })),
    );
    await tx.query(
      `INSERT INTO outbox_delivery (id, event_id, job)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]) ON CONFLICT (event_id, job) DO NOTHING`,
      [pairs.map(({ id }) => id), pairs.map(({ eventId }) => eventId), pairs.map(({ job }) => job)],
    );
    await tx.query('UPDATE outbox_event SET fanned_out_at = now() WHERE id = ANY ($1::uuid[])', [
      events.map(({ id }) => id),
    ]);
    return events.length;
  });
}

/**
 * Takes due deliveries of the given jobs, oldest first, for so many seconds: if nobody finishes them by then
 * (the process died, Redis was emptied), they are due again.
 */
export async function takeDue(
  db: Database,
  jobs: readonly string[],
  limit: number,
  leaseSeconds: number,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `WITH due AS (
       SELECT id FROM outbox_delivery
        WHERE status = 'pending' AND due_at <= now() AND job = ANY ($1::text[])
        ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE outbox_delivery d SET due_at = now() + make_interval(secs => $3)
       FROM due WHERE d.id = due.id RETURNING d.id`,
    [jobs, limit, leaseSeconds],
  );
  return rows.map(({ id }) => id);
}

/** Keeps deliveries that are being worked on from being handed out again. */
export async function renewLeases(db: Database, ids: readonly string[], leaseSeconds: number): Promise<void> {
  await db.rows(
    `UPDATE outbox_delivery SET due_at = now() + make_interval(secs => $2)
      WHERE id IN (SELECT id FROM outbox_delivery WHERE id = ANY ($1::uuid[]) AND status = 'pending'
                      FOR UPDATE SKIP LOCKED)`,
    [ids, leaseSeconds],
  );
}

/**
 * Makes everything due again that was handed out: whoever held it has lost it. What failed keeps the time of its next
 * try, and what a living worker has in hand keeps its lock.
 */
export async function handOutAgain(db: Database): Promise<void> {
  await db.rows(
    `UPDATE outbox_delivery SET due_at = now()
      WHERE id IN (SELECT id FROM outbox_delivery WHERE status = 'pending' AND last_error = '' FOR UPDATE SKIP LOCKED)`,
  );
}

export interface Attempt {
  id: string;
  job: string;
  payload: Record<string, string>;
  attempt: number;
}

/** Counts a try before it is made, so that one that kills its process is counted too. Undefined: nothing left to do. */
export function beginAttempt(db: Database, id: string): Promise<Attempt | undefined> {
  return db.row<Attempt>(
    `UPDATE outbox_delivery d SET attempts = d.attempts + 1
       FROM outbox_event e
      WHERE e.id = d.event_id
        AND d.id = (SELECT id FROM outbox_delivery WHERE id = $1 AND status = 'pending' FOR UPDATE SKIP LOCKED)
      RETURNING d.id, d.job, e.payload, d.attempts AS attempt`,
    [id],
  );
}

/** Why a try failed, and when the next one is due; dead when there is none. */
export async function recordFailure(
  db: Database,
  id: string,
  reason: string,
  dueInMs: number | undefined,
): Promise<void> {
  await db.rows(
    `UPDATE outbox_delivery
        SET last_error = $2, status = CASE WHEN $3::float IS NULL THEN 'dead' ELSE 'pending' END,
            due_at = CASE WHEN $3::float IS NULL THEN due_at ELSE now() + make_interval(secs => $3::float / 1000) END
      WHERE id = $1 AND status = 'pending'`,
    [id, reason.slice(0, 2000), dueInMs ?? null],
  );
}

/** Locks the row for the job's own transaction; false when somebody else has it or it is finished. */
export async function lockDelivery(tx: Tx, id: string): Promise<boolean> {
  const rows = (await tx.query(
    `SELECT 1 FROM outbox_delivery WHERE id = $1 AND status = 'pending' FOR UPDATE SKIP LOCKED`,
    [id],
  )) as unknown[];
  return rows.length > 0;
}

export async function markDone(tx: Tx, id: string): Promise<void> {
  await tx.query(
    `UPDATE outbox_delivery SET status = 'done', finished_at = clock_timestamp(), last_error = '' WHERE id = $1`,
    [id],
  );
}
