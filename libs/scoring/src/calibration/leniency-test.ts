import { randomSigns } from '../random/seeded-random.js';
import type { Random } from '../random/seeded-random.js';
import { departures } from './model.js';
import type { Panels } from './panels.js';
import { applyReviewerEquations, diagonalOf, panelWeights } from './reviewer-equations.js';

const PROBES = 40;

/**
 * How far the spread of reviewers' departures exceeds what noise alone gives, in standard deviations: the score test
 * of s_b^2 = 0, (r'r - tr S) / sqrt(2 tr S^2), with the last trace from random signs. Below 1.64, leniency is within noise.
 */
export function leniencyBeyondNoise(panels: Panels, precision: Float64Array, random: Random): number {
  const at = { reviewer: precision, ridge: 0 };
  const totals = panelWeights(panels, precision);
  const expected = sum(diagonalOf(panels, at, totals));
  const product = new Float64Array(precision.length);
  let squares = 0;
  for (let probe = 0; probe < PROBES; probe++) {
    applyReviewerEquations(panels, at, totals, randomSigns(precision.length, random), product);
    squares += sum(product.map((x) => x * x)) / PROBES;
  }
  const found = sum(departures(panels, precision, panels.value).map((x) => x * x));
  return squares > 0 ? (found - expected) / Math.sqrt(2 * squares) : 0;
}

function sum(x: Float64Array): number {
  return x.reduce((total, value) => total + value, 0);
}
