import { describe, expect, it } from '@jest/globals';
import { normals, seededRandom } from '../random/seeded-random.js';
import { logGamma } from './log-gamma.js';
import { shrunkenVariances } from './shrunken-variances.js';
import { acceleratedFixedPoint } from './squarem.js';

/** Sums of squares with 6 degrees of freedom each, of variances given. */
const samples = (variances: number[]) => {
  const normal = normals(seededRandom(5));
  return Float64Array.from(variances, (v) =>
    Array.from({ length: 6 }, () => v * normal() ** 2).reduce((sum, x) => sum + x),
  );
};

const sluggish = (x: Float64Array) => x.map((value, k) => value + 0.02 * (k - value));

describe('log gamma', () => {
  it.each([
    [1, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [6, Math.log(120)],
    [30, 71.25703896716801],
  ])('of %d', (x, expected) => expect(logGamma(x)).toBeCloseTo(expected, 11));
});

describe('shrunken variances', () => {
  const own = new Float64Array(400).fill(6);

  it('takes reviewers as alike when they are', () => {
    const { common, degrees, each } = shrunkenVariances(samples(Array(400).fill(2)), own);
    expect([Math.abs(common - 2) < 0.15, degrees > 100, Math.max(...each) < 3]).toEqual([true, true, true]);
  });

  it('tells quiet from noisy ones when they are not', () => {
    const { degrees, each } = shrunkenVariances(
      samples([...Array(200).fill(0.5), ...Array(200).fill(4)]),
      own,
    );
    const mean = (from: number) => each.slice(from, from + 200).reduce((sum, v) => sum + v / 200, 0);
    expect([degrees < 10, mean(0) < 1, mean(200) > 2.4]).toEqual([true, true, true]);
  });

  it('never gives a reviewer without a residual a variance of zero', () => {
    const { each } = shrunkenVariances(Float64Array.of(0, 6, 6), Float64Array.of(6, 6, 6));
    expect(each[0]! > 0.05).toBe(true);
  });
});

describe('accelerated fixed points', () => {
  it('needs far fewer steps than a map that contracts by 2 % a step', async () => {
    const { point, steps, converged } = await acceleratedFixedPoint(sluggish, new Float64Array(3).fill(10));
    expect([converged, steps < 30, Math.abs(point[2]! - 2) < 0.01]).toEqual([true, true, true]);
  });

  it('says so when it does not converge', async () => {
    const { steps, converged } = await acceleratedFixedPoint(
      (x) => x.map((value) => 1 - value),
      new Float64Array(1),
      { most: 9 },
    );
    expect([steps, converged]).toEqual([9, false]);
  });
});
