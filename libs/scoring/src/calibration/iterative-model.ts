import { randomSigns } from '../random/seeded-random.js';
import type { Random } from '../random/seeded-random.js';
import { departures, qualityAt, residualSquares } from './model.js';
import type { Estimates, LeniencyModel, Precisions, Uncertainty } from './model.js';
import type { Panels } from './panels.js';
import { panelWeights, solveReviewerEquations } from './reviewer-equations.js';

/** Random signs in the end, for about 1.5 % of error in a standard error; in each step few will do, as a trace sums over reviewers. */
const PROBES = {
  end: 64,
  step: (reviewers: number) => Math.min(64, Math.max(6, Math.ceil(4000 / reviewers))),
};
const TOLERANCE = { estimate: 1e-8, probe: 1e-4 };

/**
 * For committees too large to invert a matrix: conjugate gradients for the estimates, and for traces and
 * diagonals the random-sign estimator of Hutchinson (1990) and Bekas, Kokiopoulou & Saad (2007).
 * The same signs serve every step, so that the steps converge. Memory is linear in the grades.
 */
export function iterativeModel(panels: Panels, random: Random): LeniencyModel {
  const reviewers = panels.load.length;
  const guess = new Float64Array(reviewers);
  const probes = Array.from({ length: PROBES.step(reviewers) }, () => ({
    signs: randomSigns(panels.value.length, random),
    guess: new Float64Array(reviewers),
  }));

  return {
    accuracy: 1e-3,
    estimate(at: Precisions): Estimates {
      solveReviewerEquations(
        panels,
        at,
        departures(panels, at.reviewer, panels.value),
        guess,
        TOLERANCE.estimate,
      );
      const leniency = guess.slice();
      const quality = qualityAt(panels, at.reviewer, panels.value, leniency);
      const fitVariance = new Float64Array(reviewers);
      let explained = 0;
      for (const probe of probes) {
        const pseudo = probe.signs.map((sign, o) => sign / Math.sqrt(at.reviewer[panels.reviewer[o]!]!));
        const rhs = departures(panels, at.reviewer, pseudo);
        solveReviewerEquations(panels, at, rhs, probe.guess, TOLERANCE.probe);
        for (let j = 0; j < reviewers; j++) explained += (rhs[j]! * probe.guess[j]!) / probes.length;
        addFit(panels, at.reviewer, pseudo, probe.guess, fitVariance);
      }
      return {
        quality,
        leniency,
        leniencyVariance: (reviewers - explained) / at.ridge,
        residualSquares: residualSquares(panels, quality, leniency),
        fitVariance: fitVariance.map((sum) => Math.max(0, sum / probes.length)),
      };
    },
    uncertainty: (at) => sketchedUncertainty(panels, at, random),
  };
}

/** Adds pseudo-grade x its fitted value: on average over signs, the variance of quality + leniency at that grade. */
function addFit(
  panels: Panels,
  w: Float64Array,
  pseudo: Float64Array,
  leniency: Float64Array,
  out: Float64Array,
) {
  const { start, reviewer } = panels;
  const quality = qualityAt(panels, w, pseudo, leniency);
  for (let i = 0; i < quality.length; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      const j = reviewer[o]!;
      out[j]! += pseudo[o]! * (quality[i]! + leniency[j]!);
    }
  }
}

/** Variances from random signs; differences leave out the covariance of two proposals, so they err on the wide side. */
function sketchedUncertainty(panels: Panels, at: Precisions, random: Random): Uncertainty {
  const { start, load } = panels;
  const proposals = start.length - 1;
  const own = panelWeights(panels, at.reviewer).map((total) => 1 / total);
  const quality = new Float64Array(proposals);
  const leniency = new Float64Array(load.length);
  for (let probe = 0; probe < PROBES.end; probe++) {
    addReviewerDiagonal(panels, at, randomSigns(load.length, random), leniency);
    addProposalDiagonal(panels, at, own, randomSigns(proposals, random), quality);
  }
  for (let j = 0; j < leniency.length; j++) {
    leniency[j] = clamp(leniency[j]! / PROBES.end, 0, 1 / at.ridge);
  }
  for (let i = 0; i < proposals; i++) {
    quality[i] = own[i]! + clamp(quality[i]! / PROBES.end, 0, 1 / at.ridge);
  }
  return { quality, leniency, difference: (i, k) => (i === k ? 0 : quality[i]! + quality[k]!) };
}

function addReviewerDiagonal(panels: Panels, at: Precisions, sign: Float64Array, out: Float64Array): void {
  const x = new Float64Array(sign.length);
  solveReviewerEquations(panels, at, sign, x, TOLERANCE.probe);
  for (let j = 0; j < x.length; j++) out[j]! += sign[j]! * x[j]!;
}

/** Adds sign x (P C P' sign), where row i of P holds the weights of proposal i's reviewers. */
function addProposalDiagonal(
  panels: Panels,
  at: Precisions,
  own: Float64Array,
  sign: Float64Array,
  out: Float64Array,
): void {
  const { start, reviewer } = panels;
  const rhs = new Float64Array(at.reviewer.length);
  for (let i = 0; i < sign.length; i++) {
    for (let o = start[i]!; o < start[i + 1]!; o++) {
      rhs[reviewer[o]!]! += sign[i]! * own[i]! * at.reviewer[reviewer[o]!]!;
    }
  }
  const x = new Float64Array(rhs.length);
  solveReviewerEquations(panels, at, rhs, x, TOLERANCE.probe);
  for (let i = 0; i < sign.length; i++) {
    let sum = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++) sum += at.reviewer[reviewer[o]!]! * x[reviewer[o]!]!;
    out[i]! += sign[i]! * own[i]! * sum;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
