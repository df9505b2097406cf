import { inThread, type LongWork } from '#libs/threads';
import type { SolveOrder, SolveStep } from '../rules/solve-run.js';
import type { act, ThreadAnswer } from './solve-run.thread.js';

/** Beyond any instance of docs/engines/assignment.md; a run that needs more ends, and the worker lives on. */
const MEMORY_MB = 3072;

/** Solves outside the event loop and outside any transaction. Rejects with the signal's reason when it is stopped. */
export const solveInThread = (order: SolveOrder, work: LongWork<SolveStep> = {}): Promise<ThreadAnswer> =>
  inThread<typeof act>(new URL('./solve-run.thread.js', import.meta.url), order, {
    ...work,
    memoryMb: MEMORY_MB,
  });
