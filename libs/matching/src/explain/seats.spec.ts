import { describe, expect, it } from '@jest/globals';
import type { PanelInstance } from '../panels/panel-rules.js';
import { solvePanels } from '../panels/solve-panels.js';
import { rulePrices } from './rule-prices.js';
import { SeatExplainer } from './seats.js';

/** Reviewer 0 is best at everything but may take one; 1 and 2 share a group that a panel may have one of. */
const instance: PanelInstance = {
  proposals: 2,
  reviewers: 4,
  // prettier-ignore
  affinity: Float64Array.from([
    0.9, 0.5, 0.8, 0.1,
    0.9, 0.8, 0.4, 0.2,
  ]),
  demand: 2,
  loadMin: 0,
  loadMax: [1, 2, 2, 2],
  forbidden: [[1, 3]],
  rules: { atMost: [{ name: 'group', of: [0, 1, 1, 2], most: 1 }] },
};

function solved() {
  const result = solvePanels(instance);
  if (result.status === 'infeasible') throw new Error('an assignment exists');
  return result;
}

describe('explanations of one assignment', () => {
  it('seat what the sum gains most by', () => {
    expect(solved().assignment).toEqual([
      [2, 3],
      [0, 1],
    ]);
  });

  it('tell why someone sits on a panel and who is next', () => {
    const { assignment } = solved();
    const explainer = new SeatExplainer(instance, assignment, [0.8, 0, 0, 0]);
    const { alternatives, ...seat } = explainer.seat(0, 2);
    expect(seat).toEqual({
      proposal: 0,
      reviewer: 2,
      locked: false,
      affinity: 0.8,
      price: 0,
      rank: 2,
      candidates: 4,
    });
    expect(alternatives.map(({ reviewer, behind }) => [reviewer, Math.round(behind * 1e6) / 1e6])).toEqual([
      [1, 0.3],
      [0, 0.7],
    ]);
  });

  it('tell why someone does not', () => {
    const explainer = new SeatExplainer(instance, [[2, 3], [0, 1]], [0.8, 0, 0, 0]); // prettier-ignore
    expect(explainer.absence(0, 2)).toEqual({ why: 'seated' });
    expect(explainer.absence(1, 3)).toEqual({ why: 'not_a_candidate' });
    expect(explainer.absence(0, 0)).toMatchObject({ why: 'outbid', heldBy: 3, price: 0.8 });
    // reviewer 2 could only take the seat of 1, who shares the group
    expect(explainer.absence(1, 2)).toMatchObject({ why: 'outbid', heldBy: 1 });
  });

  it('refuse to explain a seat nobody holds', () => {
    const explainer = new SeatExplainer(instance, [[2, 3], [0, 1]], [0, 0, 0, 0]); // prettier-ignore
    expect(() => explainer.seat(0, 0)).toThrow(new RangeError('0 does not sit on panel 0'));
  });

  it('price each rule by what its absence gains', () => {
    const { objective } = solved();
    const gains = rulePrices(instance, objective).map(({ rule, gain }) => [
      rule,
      Math.round(gain * 1e6) / 1e6,
    ]);
    // without the cap 1 joins 2 on the first panel (0.5 instead of 0.1)
    expect(gains).toEqual([
      ['load_max', 0.8],
      ['at_most', 0.4],
      ['conflicts', 0.1],
      ['load_min', 0],
    ]);
  });
});
