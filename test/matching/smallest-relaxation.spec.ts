import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { applyChanges, checkAssignment, smallestRelaxations, solvePanels } from '#libs/matching';
import { loadSolver } from '#libs/scoring';
import { leastGivenUp } from './least-given-up.js';
import { panelsOf } from './small-panels.js';

const few = panelsOf({ min: 2, max: 3 }, { min: 3, max: 4 }, { min: 1, max: 2 });

describe('the smallest relaxation', () => {
  it('is as small as trying everything finds, is called proven, and works', async () => {
    const count = { impossible: 0, proven: 0 };
    await fc.assert(
      fc.asyncProperty(few, async (drawn) => {
        const instance = { ...drawn, locked: [] };
        if (solvePanels(instance).status === 'solved') return;
        count.impossible++;
        const [first, ...others] = await smallestRelaxations(instance, { solver: loadSolver });
        expect([first!.touched, first!.loosened]).toEqual(leastGivenUp(instance));
        if (first!.proven) count.proven++;
        for (const { changes } of [first!, ...others]) {
          const relaxed = applyChanges(instance, changes);
          const answer = solvePanels(relaxed);
          // where the quick search finds no seats, it must at least not say that there are none
          const unproven = answer.status === 'solved' || !answer.proven;
          const faults = answer.status === 'solved' ? checkAssignment(relaxed, answer.assignment) : [];
          expect({ unproven, faults }).toEqual({ unproven: true, faults: [] });
        }
      }),
      { numRuns: 40, seed: 20190525 },
    );
    expect([count.impossible > 12, count.proven]).toEqual([true, count.impossible]);
  });

  it('is only the best found where the solver was given no time', async () => {
    // four members must fill every seat, and a cap of one lets them fill a third
    const instance = {
      proposals: 4,
      reviewers: 6,
      affinity: Float64Array.from({ length: 24 }, (_, i) => ((i * 31) % 17) / 16),
      demand: 3,
      loadMin: [3, 3, 3, 3, 0, 0],
      loadMax: 4,
      rules: { atMost: [{ name: 'group', of: [0, 0, 0, 0, -1, -1], most: 1 }] },
    };
    const quick = await smallestRelaxations(instance, { solver: loadSolver, timeLimit: 0 });
    expect(quick.map(({ proven }) => proven)).toEqual(quick.map(() => false));
    const [first] = await smallestRelaxations(instance, { solver: loadSolver });
    expect(first).toMatchObject({ touched: 1, loosened: 2, proven: true });
  });
});
