import type { Panels } from './panels.js';

/** What is held fixed in one step: reviewers' noise precisions 1 / sigma_j^2, and `ridge` = 1 / s_b^2. */
export interface Precisions {
  reviewer: Float64Array;
  ridge: number;
}

/** Estimates at given precisions. */
export interface Estimates {
  quality: Float64Array;
  leniency: Float64Array;
  /** Sum over reviewers of the variance of their leniency. */
  leniencyVariance: number;
  /** For each reviewer, the sum over their grades of (grade - quality - leniency)^2. */
  residualSquares: Float64Array;
  /** For each reviewer, the sum over their grades of the variance of quality + leniency. */
  fitVariance: Float64Array;
}

/** Variances of the estimates, and of differences between two proposals (by index). */
export interface Uncertainty {
  quality: Float64Array;
  leniency: Float64Array;
  difference(i: number, k: number): number;
}

/** The mixed model of one call: grade = quality[i] + leniency[j] + noise, quality fixed, leniency ~ N(0, s_b^2). */
export interface LeniencyModel {
  /** Relative accuracy to which variances may be sought: that of the sums below, as far as it matters. */
  readonly accuracy: number;
  estimate(at: Precisions): Estimates;
  uncertainty(at: Precisions): Uncertainty;
}

/** Qualities at given leniencies: weighted means of the grades with leniency taken off. */
export function qualityAt(
  panels: Panels,
  precision: Float64Array,
  value: Float64Array,
  leniency: Float64Array,
): Float64Array {
  const { start, reviewer } = panels;
  const quality = new Float64Array(start.length - 1);
  for (let i = 0; i < quality.length; i++) {
    let sum = 0;
    let weight = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const j = reviewer[o]!;
      sum += precision[j]! * (value[o]! - leniency[j]!);
      weight += precision[j]!;
    }
    quality[i] = sum / weight;
  }
  return quality;
}

/** Right-hand side of the reviewers' equations: r[j] = sum of precision x (grade - its proposal's weighted mean). */
export function departures(panels: Panels, precision: Float64Array, value: Float64Array): Float64Array {
  const { start, reviewer } = panels;
  const none = new Float64Array(precision.length);
  const mean = qualityAt(panels, precision, value, none);
  for (let i = 0; i < mean.length; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const j = reviewer[o]!;
      none[j]! += precision[j]! * (value[o]! - mean[i]!);
    }
  }
  return none;
}

/** Sum over each reviewer's grades of (grade - quality - leniency)^2. */
export function residualSquares(panels: Panels, quality: Float64Array, leniency: Float64Array): Float64Array {
  const { start, reviewer, value } = panels;
  const squares = new Float64Array(leniency.length);
  for (let i = 0; i < quality.length; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const j = reviewer[o]!;
      const noise = value[o]! - quality[i]! - leniency[j]!;
      squares[j]! += noise * noise;
    }
  }
  return squares;
}
