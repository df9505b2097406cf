import type { LeniencyModel, Precisions } from './model.js';
import { pause } from '../work/long-work.js';
import type { SteppedWork } from '../work/long-work.js';
import { shrunkenVariances } from './shrunken-variances.js';
import { acceleratedFixedPoint } from './squarem.js';

/** What the marks say about where disagreement comes from; variances in squared marks. */
export interface VarianceComponents {
  /** s_b^2: how much reviewers differ in leniency. */
  leniency: number;
  /** sigma_j^2, shrunk toward the common one. */
  reviewerNoise: Float64Array;
  steps: number;
  converged: boolean;
}

/** Bounds of the variances, times the spread of grades within proposals: no data proves a reviewer free of noise. */
const LENIENCY = { least: 3e-5, most: 100 };
const NOISE = { least: 0.01, most: 100 };
/** Residual degrees of freedom are estimated; a reviewer keeps at least this share of a grade. */
const LEAST_DEGREES = 0.05;

/**
 * EM for the restricted likelihood. Expected squares of leniency at the present variances give the next s_b^2, over the
 * number of reviewers the data know (Harville 1977): the same maximum as dividing by all of them, without EM's crawl
 * when it lies at zero. Residuals, with the degrees of freedom the fit leaves each reviewer, give the noise variances.
 */
export async function varianceComponents(
  model: LeniencyModel,
  load: Int32Array,
  spread: number,
  work: SteppedWork = {},
): Promise<VarianceComponents> {
  const start = new Float64Array(load.length + 1).fill(Math.log(spread * 0.7));
  start[0] = Math.log(spread * 0.3);
  const step = (x: Float64Array) => {
    const { leniency, reviewerNoise } = read(x, spread);
    const estimate = model.estimate(precisionsOf({ leniency, reviewerNoise }));
    const degrees = estimate.fitVariance.map((fit, j) =>
      Math.max(LEAST_DEGREES * load[j]!, load[j]! - fit / reviewerNoise[j]!),
    );
    const residuals = estimate.residualSquares.map((sum, j) =>
      Math.max(sum, NOISE.least * spread * degrees[j]!),
    );
    const squares = estimate.leniency.reduce((sum, b) => sum + b * b, 0);
    const known = load.length - estimate.leniencyVariance / leniency;
    const next = new Float64Array(x.length);
    next[0] = known > 0 ? bounded(Math.log(squares / known), LENIENCY, spread) : x[0]!;
    next.set(shrunkenVariances(residuals, degrees).each.map(Math.log), 1);
    return next;
  };
  const { point, steps, converged } = await acceleratedFixedPoint(
    step,
    start,
    { tolerance: model.accuracy },
    (done, most) => pause(work, done, most),
  );
  return { ...read(point, spread), steps, converged };
}

/** Variances from their logarithms; an extrapolation may have gone out of bounds. */
function read(x: Float64Array, spread: number) {
  return {
    leniency: Math.exp(bounded(x[0]!, LENIENCY, spread)),
    reviewerNoise: x.slice(1).map((log) => Math.exp(bounded(log, NOISE, spread))),
  };
}

function bounded(log: number, { least, most }: { least: number; most: number }, spread: number): number {
  return Math.min(Math.log(most * spread), Math.max(Math.log(least * spread), log));
}

/** The weights the model works with: precision is one over variance. */
export function precisionsOf(variances: { leniency: number; reviewerNoise: Float64Array }): Precisions {
  return { reviewer: variances.reviewerNoise.map((variance) => 1 / variance), ridge: 1 / variances.leniency };
}
