import { seededRandom, type SteppedWork } from '#libs/scoring';
import { serveThread } from '#libs/threads';
import { type ProposedSchedule, proposeSchedule } from './propose-schedule.js';
import type { SchedulingProblem } from './scheduling-problem.js';

/** A timetable is annealed for seconds, beside the event loop. */
export const act = (
  { problem, seed }: { problem: SchedulingProblem; seed: number },
  work: SteppedWork,
): Promise<ProposedSchedule> => proposeSchedule(problem, seededRandom(seed), work);

serveThread(act);
