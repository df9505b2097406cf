import { type LongWork, serveThread } from '#libs/threads';
import { type SolveAnswer, type SolveOrder, solveRun, type SolveStep } from '../rules/solve-run.js';
import { type Relaxed, whatWouldGiveWay } from '../rules/what-would-give-way.js';

/** The answer; with what would have to give way when there is none. */
export type ThreadAnswer =
  | Extract<SolveAnswer, { status: 'solved' }>
  | (Extract<SolveAnswer, { status: 'impossible' }> & { relaxations: Relaxed[] });

export const act = async (order: SolveOrder, work: LongWork<SolveStep>): Promise<ThreadAnswer> => {
  const answer = solveRun(order, work);
  if (answer.status === 'solved') return answer;
  return { ...answer, relaxations: order.unread ? [] : await whatWouldGiveWay(order, work) };
};

serveThread(act);
