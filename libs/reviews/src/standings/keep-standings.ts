import type { Database } from '#libs/database';
import { inThread } from '#libs/threads';
import { readGrades } from './grades.store.js';
import { keep, type KeptStandings, type StandingVersion } from './standing.store.js';
import { type Grades, type Standings, standingsOf } from '../rules/standings.js';
import type { act } from '../rules/standings.thread.js';

/** Up to so many reviews the computation takes less time than starting a thread for it does. */
export const IN_PLACE = 5_000;

export const isLarge = ({ reviews }: Standings): boolean => reviews > IN_PLACE;

/** Computes the standings of a version, and keeps them. The version is read before the grades: never the other way round. */
export async function computeAndKeep(
  db: Database,
  callId: string,
  version: StandingVersion,
): Promise<KeptStandings> {
  const grades = await readGrades(db, callId, version.seat);
  const content = await compute(grades);
  const computedAt = await keep(db, callId, version, content);
  return { gradesVersion: version.grades, computedAt, content };
}

function compute(grades: Grades): Promise<Standings> {
  const reviews = grades.proposals.reduce((sum, proposal) => sum + proposal.reviews.length, 0);
  if (reviews <= IN_PLACE) return standingsOf(grades);
  return inThread<typeof act>(new URL('../rules/standings.thread.js', import.meta.url), grades);
}
