import type { Calibration } from './calibration.js';
import type { Panels } from './panels.js';

/** When the grades say nothing of leniency and noise: plain means in order, every place in one band, no errors claimed. */
export function plainCalibration(panels: Panels, code: 'too_few_grades' | 'no_disagreement'): Calibration {
  const { start, value, proposalIds, reviewerIds, load } = panels;
  const means = proposalIds.map((_, i) => {
    const own = value.subarray(start[i]!, start[i + 1]!);
    return own.reduce((sum, y) => sum + y, 0) / own.length;
  });
  const order = means.map((_, i) => i).sort((i, k) => means[k]! - means[i]!);
  const band = { from: 1, to: order.length };
  return {
    proposals: order.map((i, place) => ({
      proposalId: proposalIds[i]!,
      place: place + 1,
      quality: means[i]!,
      standardError: null,
      mean: means[i]!,
      n: start[i + 1]! - start[i]!,
      band,
    })),
    reviewers: reviewerIds.map((reviewerId, j) => ({
      reviewerId,
      n: load[j]!,
      leniency: 0,
      standardError: null,
      noise: null,
    })),
    variance: { quality: 0, leniency: 0, noise: 0, reviewerShare: 0 },
    warnings: order.length > 0 ? [{ code }] : [],
    method: 'plain',
    steps: 0,
  };
}
