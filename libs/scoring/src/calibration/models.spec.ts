import { describe, expect, it } from '@jest/globals';
import { simulateCall } from '../../../../test/scoring/simulated-call.js';
import { seededRandom } from '../random/seeded-random.js';
import { denseModel } from './dense-model.js';
import { iterativeModel } from './iterative-model.js';
import type { Precisions } from './model.js';
import { panelsOf } from './panels.js';
import type { Panels } from './panels.js';
import { invertSymmetric } from './symmetric-inverse.js';

const panels = panelsOf(simulateCall(1, { proposals: 120, reviewers: 60, panel: 4 }).grades);
const at: Precisions = {
  reviewer: Float64Array.from(panels.load, (_, j) => 1.5 + (j % 7) / 4),
  ridge: 5,
};

/** Henderson's equations of all proposals and reviewers at once, without eliminating anything. */
function wholeSystem({ start, reviewer, value, load }: Panels, { reviewer: w, ridge }: Precisions) {
  const proposals = start.length - 1;
  const n = proposals + load.length;
  const matrix = new Float64Array(n * n);
  const rhs = new Float64Array(n);
  for (let i = 0; i < proposals; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const j = proposals + reviewer[o]!;
      const weight = w[reviewer[o]!]!;
      for (const [row, column] of [
        [i, i],
        [i, j],
        [j, i],
        [j, j],
      ] as const)
        matrix[row * n + column]! += weight;
      rhs[i]! += weight * value[o]!;
      rhs[j]! += weight * value[o]!;
    }
  }
  for (let j = proposals; j < n; j++) matrix[j * n + j]! += ridge;
  invertSymmetric(matrix, n);
  const solution = Array.from(rhs, (_, row) => rhs.reduce((sum, b, k) => sum + b * matrix[row * n + k]!, 0));
  return { solution, covariance: (row: number, column: number) => matrix[row * n + column]!, proposals };
}

const furthest = (a: Iterable<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, k) => Math.abs(value - b[k]!)));

const total = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0);
const ratio = (x: Float64Array, y: Float64Array) => total(x) / total(y);

describe('the dense model', () => {
  const whole = wholeSystem(panels, at);
  const dense = denseModel(panels);

  it("gives the estimates of Henderson's full equations", () => {
    const { quality, leniency } = dense.estimate(at);
    expect(furthest([...quality, ...leniency], whole.solution) < 1e-9).toBe(true);
  });

  it('gives their variances, and those of differences', () => {
    const { quality, leniency, difference } = dense.uncertainty(at);
    const diagonal = whole.solution.map((_, k) => whole.covariance(k, k));
    const between = diagonal[3]! + diagonal[90]! - 2 * whole.covariance(3, 90);
    expect([furthest([...quality, ...leniency], diagonal) < 1e-9, difference(5, 5)]).toEqual([true, 0]);
    expect(difference(3, 90)).toBeCloseTo(between, 9);
  });

  it('accounts for the variance of every fitted grade', () => {
    const { fitVariance, leniencyVariance } = dense.estimate(at);
    const expected = new Float64Array(panels.load.length);
    for (let i = 0; i < whole.proposals; i++) {
      for (let o = panels.start[i]!; o < panels.start[i + 1]!; o++) {
        const j = whole.proposals + panels.reviewer[o]!;
        expected[panels.reviewer[o]!]! +=
          whole.covariance(i, i) + whole.covariance(j, j) + 2 * whole.covariance(i, j);
      }
    }
    const own = panels.load.reduce(
      (sum, _, j) => sum + whole.covariance(whole.proposals + j, whole.proposals + j),
      0,
    );
    expect([furthest(fitVariance, expected) < 1e-9, Math.abs(leniencyVariance - own) < 1e-9]).toEqual([
      true,
      true,
    ]);
  });
});

describe('the iterative model', () => {
  const dense = denseModel(panels);
  const iterative = iterativeModel(panels, seededRandom(3));

  it('gives the same estimates', () => {
    const [a, b] = [iterative.estimate(at), dense.estimate(at)];
    expect([furthest(a.quality, b.quality) < 1e-6, furthest(a.leniency, b.leniency) < 1e-6]).toEqual([
      true,
      true,
    ]);
  });

  it('estimates traces and standard errors within ten percent', () => {
    const [a, b] = [iterative.estimate(at), dense.estimate(at)];
    const [mine, exact] = [iterative.uncertainty(at), dense.uncertainty(at)];
    const error = mine.quality.map((v, i) => Math.abs(Math.sqrt(v / exact.quality[i]!) - 1));
    expect([
      Math.abs(a.leniencyVariance / b.leniencyVariance - 1) < 0.1,
      Math.abs(ratio(a.fitVariance, b.fitVariance) - 1) < 0.1,
      Math.max(...error) < 0.1,
    ]).toEqual([true, true, true]);
  });
});

describe('inverting a matrix', () => {
  it('refuses one that is not positive definite', () => {
    expect(() => invertSymmetric(Float64Array.of(1, 2, 2, 1), 2)).toThrow('not positive definite');
  });
});
