import type { Database } from '#libs/database';
import { NOBODY } from './grades.store.js';
import { computeAndKeep, isLarge } from './keep-standings.js';
import {
  hasConflictOn,
  type KeptStandings,
  readKept,
  readVersion,
  type StandingVersion,
} from './standing.store.js';
import type { Standings } from '../rules/standings.js';

/** Standings as somebody may see them. */
export interface SeenStandings extends Standings {
  computedAt: Date;
  /** Something that counts has changed since: a large call is computed anew beside, not while somebody waits. */
  stale: boolean;
}

/**
 * What is kept, if it is of this version of the grades; else computed now, unless that takes long and older standings are
 * at hand: then the worker is about to. Never older ones with a proposal on which the seat has come to have a conflict.
 */
export async function readStandings(db: Database, callId: string, seat?: string): Promise<SeenStandings> {
  const version = await readVersion(db, callId, seat);
  const kept = await readKept(db, callId, version.seat);
  const good = kept && (kept.gradesVersion === version.grades || (await mayBeShown(db, kept, version)));
  const { content, computedAt, gradesVersion } = good ? kept : await computeAndKeep(db, callId, version);
  return { ...content, computedAt, stale: gradesVersion !== version.grades };
}

async function mayBeShown(db: Database, { content }: KeptStandings, { seat }: StandingVersion) {
  const ids = content.proposals.map(({ proposalId }) => proposalId);
  return isLarge(content) && (seat === NOBODY || !(await hasConflictOn(db, seat, ids)));
}
