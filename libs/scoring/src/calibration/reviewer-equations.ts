import type { Panels } from './panels.js';
import type { Precisions } from './model.js';

/** Below this a residual is zero: a right-hand side of zeros has no scale to compare with. */
const SMALLEST = 1e-24;

/**
 * Solves (S + ridge I) b = r without forming S: conjugate gradients, preconditioned by the diagonal.
 * One multiplication costs two passes over the grades; `start` may hold a guess and receives the answer.
 */
export function solveReviewerEquations(
  panels: Panels,
  at: Precisions,
  rhs: Float64Array,
  start: Float64Array,
  tolerance: number,
): void {
  const n = rhs.length;
  const totals = panelWeights(panels, at.reviewer);
  const diagonal = diagonalOf(panels, at, totals);
  const x = start;
  const product = new Float64Array(n);
  const residual = new Float64Array(n);
  applyReviewerEquations(panels, at, totals, x, product);
  for (let j = 0; j < n; j++) residual[j] = rhs[j]! - product[j]!;
  const preconditioned = new Float64Array(n);
  const direction = new Float64Array(n);
  const target = Math.max(SMALLEST, tolerance * tolerance * scaled(rhs, diagonal, preconditioned));
  let energy = scaled(residual, diagonal, preconditioned);
  direction.set(preconditioned);
  for (let step = 0; step < n + 50 && energy > target; step++) {
    applyReviewerEquations(panels, at, totals, direction, product);
    const alpha = energy / dot(direction, product);
    for (let j = 0; j < n; j++) {
      x[j]! += alpha * direction[j]!;
      residual[j]! -= alpha * product[j]!;
    }
    const next = scaled(residual, diagonal, preconditioned);
    const beta = next / energy;
    for (let j = 0; j < n; j++) direction[j] = preconditioned[j]! + beta * direction[j]!;
    energy = next;
  }
}

/** Total precision of each proposal's panel. */
export function panelWeights({ start, reviewer }: Panels, w: Float64Array): Float64Array {
  const totals = new Float64Array(start.length - 1);
  for (let i = 0; i < totals.length; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) totals[i]! += w[reviewer[o]!]!;
  }
  return totals;
}

/** Diagonal of S + ridge I. */
export function diagonalOf(
  { start, reviewer }: Panels,
  { reviewer: w, ridge }: Precisions,
  totals: Float64Array,
): Float64Array {
  const diagonal = new Float64Array(w.length).fill(ridge);
  for (let i = 0; i < totals.length; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const weight = w[reviewer[o]!]!;
      diagonal[reviewer[o]!]! += weight * (1 - weight / totals[i]!);
    }
  }
  return diagonal;
}

/** out = (S + ridge I) x: each reviewer's distance from the weighted mean of every panel they sit on. */
export function applyReviewerEquations(
  { start, reviewer }: Panels,
  { reviewer: w, ridge }: Precisions,
  totals: Float64Array,
  x: Float64Array,
  out: Float64Array,
): void {
  for (let j = 0; j < x.length; j++) out[j] = ridge * x[j]!;
  for (let i = 0; i < totals.length; i++) {
    let sum = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++) sum += w[reviewer[o]!]! * x[reviewer[o]!]!;
    const mean = sum / totals[i]!;
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const j = reviewer[o]!;
      out[j]! += w[j]! * (x[j]! - mean);
    }
  }
}

/** z = r / diagonal; returns r'z. */
function scaled(r: Float64Array, diagonal: Float64Array, z: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < r.length; j++) {
    z[j] = r[j]! / diagonal[j]!;
    sum += r[j]! * z[j]!;
  }
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
