import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { GENESIS, SEALABLE, type SealableEntry, sealOf } from './chain.js';

const AT_ONCE = 2000;
const KEPT_MS = 60_000;

/** How far the chain of the trail holds. Numbers count seals from 1. */
export interface TrailCheck {
  sealed: number;
  /** Entries not sealed yet. */
  waiting: number;
  /** The first seal that does not fit its entry or the seal before it. */
  brokenAt?: number;
}

type Sealed = SealableEntry & { number: number; previous: Buffer; hash: Buffer };

/** Goes through the whole chain and recomputes every seal. Memory stays constant, time grows with the trail. */
@Injectable()
export class VerifyTrail {
  constructor(private readonly db: Database) {}

  private last: { at: number; check: Promise<TrailCheck> } | undefined;

  /** The result of at most a minute ago: a page may ask as often as it likes. */
  recently(): Promise<TrailCheck> {
    if (!this.last || Date.now() - this.last.at > KEPT_MS) this.last = { at: Date.now(), check: this.run() };
    return this.last.check;
  }

  async run(): Promise<TrailCheck> {
    let previous: Buffer = GENESIS;
    let sealed = 0;
    for (;;) {
      const rows = await this.db.rows<Sealed>(
        `SELECT s.number::int AS number, s.previous, s.hash, ${SEALABLE}
           FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
          WHERE s.number > $1 ORDER BY s.number LIMIT $2`,
        [sealed, AT_ONCE],
      );
      for (const row of rows) {
        const fits =
          row.number === sealed + 1 &&
          row.previous.equals(previous) &&
          row.hash.equals(sealOf(previous, row));
        if (!fits) return { sealed, waiting: await this.waiting(), brokenAt: sealed + 1 };
        previous = row.hash;
        sealed += 1;
      }
      if (rows.length < AT_ONCE) return { sealed, waiting: await this.waiting() };
    }
  }

  private async waiting(): Promise<number> {
    const row = await this.db.row<{ count: number }>(
      `SELECT ((SELECT count(*) FROM audit_entry) - (SELECT count(*) FROM audit_seal))::int AS count`,
    );
    return row?.count ?? 0;
  }
}
