import type { Database } from '#libs/database';
import { computeAndKeep, isLarge } from './keep-standings.js';
import { readKept, readVersion } from './standing.store.js';
import type { Standings } from '../rules/standings.js';

/** Standings as somebody may see them. */
export interface SeenStandings extends Standings {
  computedAt: Date;
  /** Something that counts has changed since: a large call is computed anew beside, not while somebody waits. */
  stale: boolean;
}

/**
 * What is kept, if it is of this version of the grades; else computed now, unless that takes long and older standings are
 * at hand: then the worker is about to.
 */
export async function readStandings(db: Database, callId: string, seat?: string): Promise<SeenStandings> {
  const version = await readVersion(db, callId, seat);
  const kept = await readKept(db, callId, version.seat);
  const good = kept && (kept.gradesVersion === version.grades || isLarge(kept.content));
  const { content, computedAt, gradesVersion } = good ? kept : await computeAndKeep(db, callId, version);
  return { ...content, computedAt, stale: gradesVersion !== version.grades };
}
