import { type Change, smallestRelaxations } from '#libs/matching';
import { loadSolver } from '#libs/scoring';
import type { LongWork } from '#libs/threads';
import { changeOf, numbered } from './numbered.js';
import { instanceAsked, type SolveOrder, type SolveStep, told } from './solve-run.js';

/** A relaxation that works, in numbers. */
export interface Relaxed {
  changes: readonly Change[];
  objective: number;
  /** Whether nothing smaller works; else it is only the smallest found. */
  proven: boolean;
  /** Rules touched, and by how much they are loosened in all. */
  touched: number;
  loosened: number;
}

/** What would have to give way for an order that has no answer, the smallest first. */
export function whatWouldGiveWay(order: SolveOrder, work: LongWork<SolveStep> = {}): Promise<Relaxed[]> {
  const { facts, mode, seed } = order;
  const change = order.change && changeOf(facts, order.change);
  const instance = instanceAsked({ mode, change }, numbered(facts, seed));
  return smallestRelaxations(instance, { ...told('explaining', work), solver: loadSolver });
}
