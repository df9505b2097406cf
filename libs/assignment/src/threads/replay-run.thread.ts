import { type LongWork, serveThread } from '#libs/threads';
import { numbersOf, type SolveInputs } from '../rules/solve-inputs.js';
import { type Solution, solveNumbers, type SolveStep } from '../rules/solve-run.js';

export const act = (inputs: SolveInputs, work: LongWork<SolveStep>): Solution =>
  solveNumbers(numbersOf(inputs), inputs.frame, work);

serveThread(act);
