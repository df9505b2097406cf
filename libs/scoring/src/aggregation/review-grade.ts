import type { GivenScore, Weights } from './marks.js';

/**
 * A review's grade: the weighted mean of the marks given, on the marks' own scale.
 * Blank is not zero, and what is waived, unknown or of weight 0 does not count; `null` when nothing is left.
 */
export function reviewGrade(
  scores: readonly GivenScore[],
  weights: Weights,
  waived: readonly string[] = [],
): number | null {
  let sum = 0;
  let weight = 0;
  for (const { criterionId, value } of scores) {
    const w = weights.get(criterionId);
    if (value === null || !w || waived.includes(criterionId)) continue;
    sum += w * value;
    weight += w;
  }
  return weight > 0 ? sum / weight : null;
}
