import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkAssignment, solveFair } from '#libs/matching';
import { solveWithHighs } from './linear-oracle.js';
import { panelRows } from './panel-rows.js';
import { smallPanels, type SmallPanels } from './small-panels.js';

const TOLERANCE = 0.01;

/** The highest floor, among all sums of quarters, at which HiGHS still finds an assignment. */
function highestFloor(instance: SmallPanels, ceilings: Float64Array): number {
  const highest = Math.max(...ceilings);
  let best = -Infinity;
  for (let floor = -1; floor <= highest; floor += 0.25) {
    const floors = ceilings.map((ceiling) => Math.min(floor, ceiling));
    const held = { ...instance, rules: { ...instance.rules, floor: Array.from(floors) } };
    if (!solveWithHighs(held, panelRows(held)).feasible) break;
    best = floor;
  }
  return best;
}

describe('fairness against HiGHS', () => {
  it('raises the worst panel as high as it goes, and never claims that higher is impossible when it is not', () => {
    const count = { solved: 0, highest: 0 };
    fc.assert(
      fc.property(smallPanels, (drawn) => {
        const instance = { ...drawn, demand: drawn.demand.map(() => 2), locked: [] };
        const ours = solveFair(instance, { tolerance: TOLERANCE });
        if (ours.status === 'infeasible') return true;
        const floor = highestFloor(instance, ours.ceilings);
        const reached = Math.min(floor, ...ours.ceilings);
        const worst = Math.min(...ours.panelSums);
        count.solved++;
        if (worst > reached - TOLERANCE) count.highest++;
        const held = { ...instance, rules: { ...instance.rules, floor: ours.floors } };
        return checkAssignment(held, ours.assignment).length === 0 && ours.levels[0]!.atMost > floor - 1e-6;
      }),
      { numRuns: 40, seed: 20190525 },
    );
    expect([count.solved > 10, count.highest]).toEqual([true, count.solved]);
  });
});
