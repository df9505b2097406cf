import { weightsOf } from '../aggregation/marks.js';
import type { CriterionWeight, ProposalToRank } from '../aggregation/marks.js';
import { reviewGrade } from '../aggregation/review-grade.js';
import { seededRandom } from '../random/seeded-random.js';
import type { Random } from '../random/seeded-random.js';
import type { SteppedWork } from '../work/long-work.js';
import { bandsOf } from './bands.js';
import type { Calibration, CalibrationWarning } from './calibration.js';
import { islandsOf } from './connectivity.js';
import { denseModel } from './dense-model.js';
import { iterativeModel } from './iterative-model.js';
import { leniencyBeyondNoise } from './leniency-test.js';
import type { Estimates, Uncertainty } from './model.js';
import { panelsOf } from './panels.js';
import type { Grade, Panels } from './panels.js';
import { plainCalibration } from './plain-calibration.js';
import { precisionsOf, varianceComponents } from './variance-components.js';
import type { VarianceComponents } from './variance-components.js';

/**
 * `random` serves large committees only (default: seed 1); `denseUpTo` reviewers the solution is exact. Progress is told
 * in steps of the most it may take: it usually ends long before.
 */
export interface CalibrationOptions extends SteppedWork {
  random?: Random;
  denseUpTo?: number;
}

const DENSE_UP_TO = 250;
const WITHIN_NOISE = 1.645;

/** Calibrates the grades that `rankProposals` averages, to be shown beside the plain mean, never instead of it. */
export function calibrateProposals(
  proposals: readonly ProposalToRank[],
  criteria: readonly CriterionWeight[],
  options?: CalibrationOptions,
): Promise<Calibration> {
  const weights = weightsOf(criteria);
  const grades: Grade[] = [];
  for (const { id, reviews, waivedCriterionIds } of proposals) {
    for (const { reviewerId, scores } of reviews) {
      const value = reviewGrade(scores, weights, waivedCriterionIds);
      if (value !== null) grades.push({ proposalId: id, reviewerId, value });
    }
  }
  return calibrate(grades, options);
}

/**
 * grade = quality + leniency + noise, on the grades' scale: quality of each proposal fixed, leniency ~ N(0, s_b^2), noise
 * variance of each reviewer shrunk toward the common one, variances by EM (Henderson 1975; Laird & Ware 1982; Smyth 2004).
 * Rejects with a RangeError on a grade that is not finite, and with the signal's reason when aborted.
 */
export async function calibrate(
  grades: readonly Grade[],
  options: CalibrationOptions = {},
): Promise<Calibration> {
  const panels = panelsOf(grades);
  const spread = spreadWithin(panels);
  if (spread === null) return plainCalibration(panels, 'too_few_grades');
  if (spread < 1e-9) return plainCalibration(panels, 'no_disagreement');
  const { random = seededRandom(1), denseUpTo = DENSE_UP_TO, ...work } = options;
  const dense = panels.load.length <= denseUpTo;
  const model = dense ? denseModel(panels) : iterativeModel(panels, random);
  const variances = await varianceComponents(model, panels.load, spread, work);
  const at = precisionsOf(variances);
  const beyondNoise = leniencyBeyondNoise(panels, at.reviewer, random);
  return {
    ...standings(panels, model.estimate(at), model.uncertainty(at), variances),
    warnings: warnings(panels, variances, beyondNoise),
    method: dense ? 'exact' : 'iterative',
    steps: variances.steps,
  };
}

/** Pooled variance of grades around their proposal's mean; null when no grade is left over to estimate it from. */
function spreadWithin({ start, value, load }: Panels): number | null {
  const left = value.length - (start.length - 1) - (load.length - 1);
  if (value.length === 0 || left <= 0) return null;
  let squares = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    const own = value.subarray(start[i]!, start[i + 1]!);
    const mean = own.reduce((sum, y) => sum + y, 0) / own.length;
    for (const y of own) squares += (y - mean) ** 2;
  }
  return squares / (value.length - (start.length - 1));
}

function standings(
  panels: Panels,
  { quality, leniency }: Estimates,
  uncertainty: Uncertainty,
  variances: VarianceComponents,
): Pick<Calibration, 'proposals' | 'reviewers' | 'variance'> {
  const order = Int32Array.from(quality, (_, i) => i).sort((i, k) => quality[k]! - quality[i]!);
  const bands = bandsOf(order, quality, uncertainty);
  return {
    proposals: Array.from(order, (i, place) => {
      const own = panels.value.subarray(panels.start[i]!, panels.start[i + 1]!);
      return {
        proposalId: panels.proposalIds[i]!,
        place: place + 1,
        quality: quality[i]!,
        standardError: Math.sqrt(uncertainty.quality[i]!),
        mean: own.reduce((sum, y) => sum + y, 0) / own.length,
        n: own.length,
        band: bands[place]!,
      };
    }),
    reviewers: panels.reviewerIds.map((reviewerId, j) => ({
      reviewerId,
      n: panels.load[j]!,
      leniency: leniency[j]!,
      standardError: Math.sqrt(uncertainty.leniency[j]!),
      noise: Math.sqrt(variances.reviewerNoise[j]!),
    })),
    variance: shares(panels, quality, uncertainty.quality, variances),
  };
}

/** Spread of true quality is what the estimates spread beyond their own errors. */
function shares(
  { load, value }: Panels,
  quality: Float64Array,
  errors: Float64Array,
  { leniency, reviewerNoise }: VarianceComponents,
) {
  const n = quality.length;
  const noise = reviewerNoise.reduce((sum, v, j) => sum + v * load[j]!, 0) / value.length;
  const mean = quality.reduce((sum, q) => sum + q, 0) / n;
  const spread = n > 1 ? quality.reduce((sum, q) => sum + (q - mean) ** 2, 0) / (n - 1) : 0;
  const between = Math.max(0, spread - errors.reduce((sum, v) => sum + v, 0) / n);
  const total = between + leniency + noise;
  return { quality: between, leniency, noise, reviewerShare: leniency / total };
}

function warnings(
  panels: Panels,
  { converged }: VarianceComponents,
  beyondNoise: number,
): CalibrationWarning[] {
  const islands = islandsOf(panels);
  const found: CalibrationWarning[] = [];
  if (islands.length > 1) {
    const named = islands.map((island) => island.map((i) => panels.proposalIds[i]!));
    found.push({ code: 'disconnected', islands: named });
  }
  if (beyondNoise < WITHIN_NOISE)
    found.push({ code: 'leniency_within_noise', standardDeviations: beyondNoise });
  if (!converged) found.push({ code: 'not_converged' });
  return found;
}
