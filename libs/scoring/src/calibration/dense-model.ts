import { departures, qualityAt, residualSquares } from './model.js';
import type { Estimates, LeniencyModel, Precisions, Uncertainty } from './model.js';
import type { Panels } from './panels.js';
import { invertSymmetric } from './symmetric-inverse.js';

/** Exact: one J x J inverse a step (J = reviewers). Time J^3 + grades x panel size, memory J^2. */
export function denseModel(panels: Panels): LeniencyModel {
  const reviewers = panels.load.length;
  const covariance = new Float64Array(reviewers * reviewers);

  return {
    accuracy: 1e-4,
    estimate(at: Precisions): Estimates {
      leniencyCovariance(panels, at, covariance);
      const leniency = multiply(covariance, departures(panels, at.reviewer, panels.value));
      const quality = qualityAt(panels, at.reviewer, panels.value, leniency);
      let leniencyVariance = 0;
      for (let j = 0; j < reviewers; j++) leniencyVariance += covariance[j * reviewers + j]!;
      return {
        quality,
        leniency,
        leniencyVariance,
        residualSquares: residualSquares(panels, quality, leniency),
        fitVariance: fitVariance(panels, at.reviewer, covariance),
      };
    },
    uncertainty(at: Precisions): Uncertainty {
      leniencyCovariance(panels, at, covariance);
      return qualityUncertainty(panels, at.reviewer, covariance);
    },
  };
}

/** C = (S + ridge I)^-1 with S[j][j'] = sum over proposals of w_j (1[j = j'] - w_j' / W_i), into `out`. */
function leniencyCovariance(
  { start, reviewer }: Panels,
  { reviewer: w, ridge }: Precisions,
  out: Float64Array,
) {
  const n = w.length;
  out.fill(0);
  for (let j = 0; j < n; j++) out[j * n + j] = ridge;
  for (let i = 0; i + 1 < start.length; i++) {
    const from = start[i]!;
    const to = start[i + 1]!;
    let total = 0;
    for (let o = from; o < to; o++) total += w[reviewer[o]!]!;
    for (let o = from; o < to; o++) {
      const j = reviewer[o]!;
      const share = w[j]! / total;
      out[j * n + j]! += w[j]!;
      for (let p = from; p < to; p++) out[j * n + reviewer[p]!]! -= share * w[reviewer[p]!]!;
    }
  }
  invertSymmetric(out, n);
}

function multiply(matrix: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  const out = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += matrix[j * n + k]! * x[k]!;
    out[j] = sum;
  }
  return out;
}

/** For each reviewer, the sum over their grades of the variance of quality + leniency. */
function fitVariance({ start, reviewer }: Panels, w: Float64Array, c: Float64Array): Float64Array {
  const n = w.length;
  const out = new Float64Array(n);
  for (let i = 0; i + 1 < start.length; i++) {
    const from = start[i]!;
    const to = start[i + 1]!;
    let total = 0;
    for (let o = from; o < to; o++) total += w[reviewer[o]!]!;
    let quality = 0;
    for (let o = from; o < to; o++) {
      const j = reviewer[o]!;
      let shared = 0;
      for (let p = from; p < to; p++) shared += w[reviewer[p]!]! * c[j * n + reviewer[p]!]!;
      shared /= total;
      quality += (w[j]! / total) * shared;
      out[j]! += c[j * n + j]! - 2 * shared;
    }
    for (let o = from; o < to; o++) out[reviewer[o]!]! += 1 / total + quality;
  }
  return out;
}

function qualityUncertainty({ start, reviewer }: Panels, w: Float64Array, c: Float64Array): Uncertainty {
  const n = w.length;
  const proposals = start.length - 1;
  const share = Float64Array.from(reviewer, (j) => w[j]!);
  const meanLeniency = new Float64Array(proposals * n); // row i: covariance of proposal i's mean leniency with each reviewer
  const own = new Float64Array(proposals);
  for (let i = 0; i < proposals; i++) {
    let total = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++) total += share[o]!;
    own[i] = 1 / total;
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      share[o]! /= total;
      const row = reviewer[o]! * n;
      for (let k = 0; k < n; k++) meanLeniency[i * n + k]! += share[o]! * c[row + k]!;
    }
  }
  const covariance = (i: number, k: number) => {
    let sum = 0;
    for (let o = start[k]!; o < start[k + 1]!; o++) sum += share[o]! * meanLeniency[i * n + reviewer[o]!]!;
    return sum;
  };
  const quality = own.map((variance, i) => variance + covariance(i, i));
  return {
    quality,
    leniency: Float64Array.from({ length: n }, (_, j) => c[j * n + j]!),
    difference: (i, k) => (i === k ? 0 : quality[i]! + quality[k]! - 2 * covariance(i, k)),
  };
}
