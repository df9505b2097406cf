import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkAssignment, solveFlow, type FlowOptimum, type Pair, type ViolatingSet } from '#libs/matching';
import { solveWithHighs } from './linear-oracle.js';
import { smallInstances, type SmallInstance } from './small-instances.js';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function mayJudge(instance: SmallInstance, p: number, r: number): boolean {
  const shut = [...instance.forbidden!].some(([fp, fr]) => fp === p && fr === r);
  return !shut && !Number.isNaN(instance.affinity[p * instance.reviewers + r]!);
}

/** Counts the violating set again from the instance alone; true when it proves that there is no answer. */
function proves(
  instance: SmallInstance,
  { kind, proposals, reviewers, needed, available }: ViolatingSet,
): boolean {
  const judges = (p: number) => [...Array(instance.reviewers).keys()].filter((r) => mayJudge(instance, p, r));
  const inside = (p: number) => judges(p).filter((r) => reviewers.includes(r)).length;
  const outside = (p: number) => judges(p).length - inside(p);
  const counted = {
    too_few_candidates: () => [instance.demand[proposals[0]!]!, judges(proposals[0]!).length],
    capacity_too_low: () => [
      total(proposals.map((p) => instance.demand[p]! - outside(p))),
      total(reviewers.map((r) => instance.loadMax[r]!)),
    ],
    minimum_too_high: () => [
      total(reviewers.map((r) => instance.loadMin[r]!)),
      total(instance.demand.map((wanted, p) => Math.min(wanted, inside(p)))),
    ],
    load_range_empty: () => [instance.loadMin[reviewers[0]!]!, instance.loadMax[reviewers[0]!]!],
  }[kind]();
  return counted[0] === needed && counted[1] === available && needed > available;
}

/** A price may differ from 0 only at the bound it belongs to. */
function slack(instance: SmallInstance, { assignment, duals }: FlowOptimum): number[] {
  const load = (r: number) => assignment.filter((panel) => panel.includes(r)).length;
  return [...duals.reviewers.keys()].filter((r) => {
    const price = duals.reviewers[r]!;
    const bound = price > 1e-9 ? instance.loadMax[r] : instance.loadMin[r];
    return Math.abs(price) > 1e-9 && load(r) !== bound;
  });
}

describe('flow against HiGHS', () => {
  it.each(['paths', 'scaling'] as const)(
    'by %s finds the optimum and proves it, or proves there is none',
    (method) => {
      const count = { optimal: 0, infeasible: 0 };
      fc.assert(
        fc.property(smallInstances, (instance) => {
          const ours = solveFlow(instance, { method });
          const oracle = solveWithHighs(instance);
          count[ours.status]++;
          if (ours.status === 'infeasible') return !oracle.feasible && proves(instance, ours.violation);
          return (
            oracle.feasible &&
            Math.abs(ours.objective - oracle.objective) < 1e-6 &&
            Math.abs(ours.bound - ours.objective) < 1e-9 &&
            checkAssignment(instance, ours.assignment).length === 0 &&
            slack(instance, ours).length === 0
          );
        }),
        { numRuns: 400, seed: 20181112 },
      );
      expect(Math.min(count.optimal, count.infeasible)).toBeGreaterThan(60);
    },
  );

  it('keeps locked seats and is best among assignments that keep them', () => {
    fc.assert(
      fc.property(smallInstances, fc.nat(), (drawn, pick) => {
        const instance = { ...drawn, loadMin: drawn.loadMin.map(() => 0) };
        const plain = solveFlow(instance);
        if (plain.status === 'infeasible') return true;
        const seats = plain.assignment.flatMap((panel, p) => panel.map((r): Pair => [p, r]));
        const locked = seats.filter((_, i) => (pick >> (i % 30)) & 1);
        const affinity = instance.affinity.map((value, i) => ((pick + i * 7) % 5 === 0 ? value - 1 : value));
        const kept = { ...instance, affinity, locked };
        const ours = solveFlow(kept);
        return (
          ours.status === 'optimal' &&
          checkAssignment(kept, ours.assignment).length === 0 &&
          Math.abs(ours.objective - solveWithHighs(kept).objective) < 1e-6
        );
      }),
      { numRuns: 150, seed: 20190525 },
    );
    expect.assertions(0);
  });
});
