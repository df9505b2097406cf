import { logGamma } from './log-gamma.js';

/** Variances that borrow strength from one another: each worth its own degrees of freedom, the common one `degrees`. */
export interface ShrunkenVariances {
  common: number;
  degrees: number;
  each: Float64Array;
}

/** Bounds of the common variance's degrees of freedom: reviewers are neither strangers nor clones. */
const DEGREES = { least: 4, most: 400 };
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Empirical Bayes for many small samples (Smyth 2004): squares[j] ~ sigma_j^2 chi^2 with own[j] degrees of freedom,
 * 1 / sigma_j^2 ~ chi^2(degrees) / (degrees x common); both hyperparameters by maximum marginal likelihood.
 */
export function shrunkenVariances(squares: Float64Array, own: Float64Array): ShrunkenVariances {
  let [low, high] = [Math.log(DEGREES.least), Math.log(DEGREES.most)];
  let common = mean(squares) / mean(own);
  const at = (logDegrees: number) => {
    const degrees = Math.exp(logDegrees);
    common = commonVariance(squares, own, degrees, common);
    return { degrees, common, fit: logLikelihood(squares, own, degrees, common) };
  };
  let left = at(high - GOLDEN * (high - low));
  let right = at(low + GOLDEN * (high - low));
  while (high - low > 1e-5) {
    if (left.fit > right.fit) {
      high = Math.log(right.degrees);
      right = left;
      left = at(high - GOLDEN * (high - low));
    } else {
      low = Math.log(left.degrees);
      left = right;
      right = at(low + GOLDEN * (high - low));
    }
  }
  const { degrees, common: shared } = left.fit > right.fit ? left : right;
  return {
    common: shared,
    degrees,
    each: squares.map((square, j) => (degrees * shared + square) / (degrees + own[j]!)),
  };
}

/** Solves mean of (degrees + own) / (degrees + squares / common) = 1, increasing in `common`, by Newton on its logarithm. */
function commonVariance(squares: Float64Array, own: Float64Array, degrees: number, guess: number): number {
  let common = guess;
  for (let step = 0; step < 30; step++) {
    let value = 0;
    let slope = 0;
    for (let j = 0; j < own.length; j++) {
      const ratio = squares[j]! / common;
      const term = (degrees + own[j]!) / (degrees + ratio);
      value += term - 1;
      slope += (term * ratio) / (degrees + ratio);
    }
    const move = Math.max(-1, Math.min(1, -value / slope));
    common *= Math.exp(move);
    if (Math.abs(move) < 1e-9) break;
  }
  return common;
}

function logLikelihood(squares: Float64Array, own: Float64Array, degrees: number, common: number): number {
  const half = degrees / 2;
  const prior = degrees * common;
  let sum = own.length * (half * Math.log(prior) - logGamma(half));
  for (let j = 0; j < own.length; j++) {
    sum += logGamma(half + own[j]! / 2) - (half + own[j]! / 2) * Math.log(prior + squares[j]!);
  }
  return sum;
}

function mean(x: Float64Array): number {
  return x.reduce((sum, value) => sum + value, 0) / x.length;
}
