import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { GENESIS, SEALABLE, type SealableEntry, sealOf } from './chain.js';

const AT_ONCE = 1000;
// one sealer at a time, whatever the number of workers; the number is arbitrary and ours
const SEALING_LOCK = 7_345_001;

/**
 * Seals new entries into the chain of hashes, behind the acts: an act need not wait for the one before it.
 * Whoever changes or takes away a sealed entry afterwards breaks the chain from there on.
 */
@Injectable()
export class SealTrail {
  constructor(private readonly db: Database) {}

  /** Returns how many entries were sealed; 0 when another process is at it. */
  run(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [lock] = (await tx.query('SELECT pg_try_advisory_xact_lock($1) AS ours', [SEALING_LOCK])) as [
        { ours: boolean },
      ];
      if (!lock.ours) return 0;
      const [tip] = (await tx.query(
        `SELECT s.number::int AS number, s.hash, e.at FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
          ORDER BY s.number DESC LIMIT 1`,
      )) as [{ number: number; hash: Buffer; at: Date }?];
      // an entry is dated when it is written but seen when its act commits: look a day back for late ones
      const entries = (await tx.query(
        `SELECT ${SEALABLE} FROM audit_entry e
          WHERE e.at > $1::timestamptz - interval '1 day'
            AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
          ORDER BY e.at, e.id LIMIT $2`,
        [tip?.at ?? new Date(0), AT_ONCE],
      )) as SealableEntry[];
      let previous = tip?.hash ?? GENESIS;
      const seals = entries.map((entry) => {
        const seal = { previous, hash: sealOf(previous, entry) };
        previous = seal.hash;
        return seal;
      });
      await tx.query(
        `INSERT INTO audit_seal (number, entry_id, previous, hash)
         SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])`,
        [
          entries.map((_, at) => (tip?.number ?? 0) + at + 1),
          entries.map(({ id }) => id),
          seals.map((seal) => seal.previous),
          seals.map((seal) => seal.hash),
        ],
      );
      return entries.length;
    });
  }
}
