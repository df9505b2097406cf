import type { SteppedWork } from '#libs/scoring';
import { serveThread } from '#libs/threads';
import { type Grades, type Standings, standingsOf } from './standings.js';

/** Standings of a call so large that nothing else should wait for them. */
export const act = (grades: Grades, work: SteppedWork): Promise<Standings> => standingsOf(grades, work);

serveThread(act);
