import { weightsOf } from './marks.js';
import type { CriterionWeight, ProposalToRank } from './marks.js';
import { reviewGrade } from './review-grade.js';
import { Sample } from './sample.js';

/** How often one mark was given. */
export interface MarkCount {
  value: number;
  count: number;
}

/** How the scale is used: reviews with a grade, mean and sample s.d. of their grades, marks by value (ascending). */
export interface Distribution {
  n: number;
  mean: number | null;
  sd: number | null;
  marks: MarkCount[];
}

/** How one reviewer uses the scale. */
export interface ReviewerDistribution extends Distribution {
  reviewerId: string;
}

interface Tally {
  grades: Sample;
  marks: Map<number, number>;
}

/** Each reviewer's distribution, in order of first appearance, and the whole committee's beside it. */
export function reviewerDistributions(
  proposals: readonly ProposalToRank[],
  criteria: readonly CriterionWeight[],
): { reviewers: ReviewerDistribution[]; committee: Distribution } {
  const weights = weightsOf(criteria);
  const tallies = new Map<string, Tally>();
  const committee = newTally();
  for (const { reviews, waivedCriterionIds: waived = [] } of proposals) {
    for (const { reviewerId, scores } of reviews) {
      const own = tallies.get(reviewerId) ?? newTally();
      tallies.set(reviewerId, own);
      const grade = reviewGrade(scores, weights, waived);
      if (grade !== null) for (const tally of [own, committee]) tally.grades.add(grade);
      for (const { criterionId, value } of scores) {
        if (value === null || !weights.has(criterionId) || waived.includes(criterionId)) continue;
        for (const { marks } of [own, committee]) marks.set(value, (marks.get(value) ?? 0) + 1);
      }
    }
  }
  return {
    reviewers: Array.from(tallies, ([reviewerId, tally]) => ({ reviewerId, ...distribution(tally) })),
    committee: distribution(committee),
  };
}

function newTally(): Tally {
  return { grades: new Sample(), marks: new Map() };
}

function distribution({ grades, marks }: Tally): Distribution {
  return {
    n: grades.n,
    mean: grades.mean,
    sd: grades.sd,
    marks: Array.from(marks, ([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value),
  };
}
