import { describe, expect, it } from '@jest/globals';
import { solveFlow } from '../flow/solve-flow.js';
import { reciprocalSeats, withoutReciprocal } from './reciprocal.js';

const LINKS = [[0], [1], []];
const instance = {
  proposals: 2,
  reviewers: 3,
  affinity: Float64Array.from([0, 0.9, 0.5, 0.8, 0, 0.5]),
  demand: 1,
  loadMin: 0,
  loadMax: 1,
  forbidden: [[0, 0], [1, 1]] as const, // prettier-ignore
};

describe('reciprocal seats', () => {
  it('are found from either side once', () => {
    expect(reciprocalSeats([[1], [0]], LINKS)).toEqual([{ first: [0, 1], second: [1, 0] }]);
    expect(reciprocalSeats([[1], [2]], LINKS)).toEqual([]);
  });

  it('are undone where that costs least', () => {
    const { answer } = withoutReciprocal(instance, LINKS, (one) => {
      const result = solveFlow(one);
      return result.status === 'optimal' ? result : undefined;
    });
    expect(answer?.assignment).toEqual([[1], [2]]);
  });
});
