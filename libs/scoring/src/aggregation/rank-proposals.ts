import { weightsOf } from './marks.js';
import type { CriterionWeight, ProposalToRank, Weights } from './marks.js';
import { reviewGrade } from './review-grade.js';
import { Sample } from './sample.js';

/** Mean of the marks given on one criterion; `mean` is null when nobody gave one. */
export interface CriterionMean {
  criterionId: string;
  mean: number | null;
  n: number;
}

/**
 * Standing of one proposal: `rank` 1 is best, equal means share a rank (1, 2, 2, 4), null without a grade;
 * `mean` and `sd` (sample) are over the `n` reviews that gave at least one counting mark, a reviewer one voice.
 */
export interface RankedProposal {
  proposalId: string;
  rank: number | null;
  mean: number | null;
  sd: number | null;
  n: number;
  lowest: number | null;
  highest: number | null;
  criteria: CriterionMean[];
}

/** Proposals by mean grade, best first; ties keep the order given, proposals without a grade come last. */
export function rankProposals(
  proposals: readonly ProposalToRank[],
  criteria: readonly CriterionWeight[],
): RankedProposal[] {
  const weights = weightsOf(criteria);
  const ranked = proposals.map((proposal) => standingOf(proposal, weights));
  ranked.sort((a, b) => comparable(b.mean) - comparable(a.mean));
  ranked.forEach((standing, place) => {
    const before = ranked[place - 1];
    const tied = before && comparable(before.mean) === comparable(standing.mean);
    if (standing.mean !== null) standing.rank = tied ? before.rank : place + 1;
  });
  return ranked;
}

function standingOf(proposal: ProposalToRank, weights: Weights): RankedProposal {
  const waived = proposal.waivedCriterionIds ?? [];
  const grades = new Sample();
  const marks = new Map([...weights.keys()].map((id) => [id, new Sample()]));
  let lowest = Infinity;
  let highest = -Infinity;
  for (const review of proposal.reviews) {
    for (const { criterionId, value } of review.scores) {
      if (value !== null && !waived.includes(criterionId)) marks.get(criterionId)?.add(value);
    }
    const grade = reviewGrade(review.scores, weights, waived);
    if (grade === null) continue;
    grades.add(grade);
    lowest = Math.min(lowest, grade);
    highest = Math.max(highest, grade);
  }
  return {
    proposalId: proposal.id,
    rank: null,
    mean: grades.mean,
    sd: grades.sd,
    n: grades.n,
    lowest: grades.n ? lowest : null,
    highest: grades.n ? highest : null,
    criteria: Array.from(marks, ([criterionId, { mean, n }]) => ({ criterionId, mean, n })),
  };
}

/** Means that differ only by rounding of the same fractions must tie, so they are compared on a grid of 1e-9. */
function comparable(mean: number | null): number {
  return mean === null ? -Number.MAX_VALUE : Math.round(mean * 1e9);
}
