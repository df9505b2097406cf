import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkAssignment, solvePanels } from '#libs/matching';
import { solveWithHighs } from './linear-oracle.js';
import { panelRows } from './panel-rows.js';
import { smallPanels } from './small-panels.js';

const CLOSE = 1e-6;

describe('panels against HiGHS', () => {
  it('never breaks a rule, never beats the optimum, never claims a bound below it', () => {
    const count = { exact: 0, close: 0, infeasible: 0, missed: 0, unproven: 0 };
    fc.assert(
      fc.property(smallPanels, (instance) => {
        const ours = solvePanels(instance);
        const oracle = solveWithHighs(instance, panelRows(instance));
        if (ours.status === 'infeasible') {
          count.infeasible++;
          if (!ours.proven) count.unproven++;
          if (oracle.feasible) count.missed++;
          return !(ours.proven && oracle.feasible);
        }
        count[ours.objective > oracle.objective - CLOSE ? 'exact' : 'close']++;
        return (
          oracle.feasible &&
          checkAssignment(instance, ours.assignment).length === 0 &&
          ours.objective < oracle.objective + CLOSE &&
          ours.bound > oracle.objective - CLOSE
        );
      }),
      { numRuns: 150, seed: 20181112 },
    );
    const { exact, close, infeasible, missed, unproven } = count;
    expect({ missed, unproven }).toEqual({ missed: 0, unproven: 0 });
    expect([exact > 20 * close, exact > 40, infeasible > 40]).toEqual([true, true, true]);
  });
});
