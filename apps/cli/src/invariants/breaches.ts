import type { Database } from '#libs/database';
import { INVARIANTS } from './invariants.js';

/** An invariant that does not hold, and of what. */
export interface Breach {
  invariant: string;
  count: number;
  /** Ids of the first few. */
  examples: string[];
}

/** Asks the database about every invariant; an empty list is the only good answer. */
export async function breaches(db: Database): Promise<Breach[]> {
  const found: Breach[] = [];
  for (const { name, sql } of INVARIANTS) {
    const rows = await db.rows<{ subject: string }>(sql);
    if (rows.length > 0)
      found.push({
        invariant: name,
        count: rows.length,
        examples: rows.slice(0, 5).map((row) => row.subject),
      });
  }
  return found;
}
