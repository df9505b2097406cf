import { type LongWork, serveThread } from '#libs/threads';
import { type SolveAnswer, type SolveOrder, solveRun, type SolveStep } from '../rules/solve-run.js';

export const act = (order: SolveOrder, work: LongWork<SolveStep>): SolveAnswer => solveRun(order, work);

serveThread(act);
