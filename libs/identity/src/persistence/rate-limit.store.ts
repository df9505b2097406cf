import type { Database } from '#libs/database';

/**
 * Counts an attempt under `key` in a window shared by every web process; true while it is within `limit`.
 * The window begins with the first attempt and lasts `seconds`.
 */
export async function withinRate(
  db: Database,
  key: string,
  limit: number,
  seconds: number,
): Promise<boolean> {
  const row = await db.row<{ hits: number }>(
    `INSERT INTO rate_limit AS r (key, hits, window_ends_at)
     VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE SET
       hits = CASE WHEN r.window_ends_at < now() THEN 1 ELSE r.hits + 1 END,
       window_ends_at = CASE WHEN r.window_ends_at < now() THEN excluded.window_ends_at ELSE r.window_ends_at END
     RETURNING hits`,
    [key, seconds],
  );
  return (row?.hits ?? 0) <= limit;
}

/** What a key has used of its window, over all web processes, and how long the window still lasts. */
export interface Hits {
  key: string;
  hits: number;
  secondsLeft: number;
}

/** Adds what one process has counted to the count of all, many keys at once; answers the sums. */
export function addHits(
  db: Database,
  counted: readonly { key: string; hits: number }[],
  seconds: number,
): Promise<Hits[]> {
  return db.rows<Hits>(
    `INSERT INTO rate_limit AS r (key, hits, window_ends_at)
     SELECT key, hits, now() + make_interval(secs => $3) FROM unnest($1::text[], $2::int[]) AS counted (key, hits) ORDER BY key
     ON CONFLICT (key) DO UPDATE SET
       hits = CASE WHEN r.window_ends_at < now() THEN excluded.hits ELSE r.hits + excluded.hits END,
       window_ends_at = CASE WHEN r.window_ends_at < now() THEN excluded.window_ends_at ELSE r.window_ends_at END
     RETURNING key, hits, extract(epoch FROM window_ends_at - now())::float8 AS "secondsLeft"`,
    [counted.map(({ key }) => key), counted.map(({ hits }) => hits), seconds],
  );
}
