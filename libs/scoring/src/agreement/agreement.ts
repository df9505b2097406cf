import type { CriterionWeight, ProposalToRank } from '../aggregation/marks.js';
import { intraclassCorrelation } from './intraclass-correlation.js';
import type { IntraclassCorrelation } from './intraclass-correlation.js';
import { intervalAlpha, ordinalAlpha } from './krippendorff.js';

/** How far reviewers agree on one criterion; nulls where the marks cannot say. */
export interface CriterionAgreement {
  criterionId: string;
  marks: number;
  ordinalAlpha: number | null;
  intervalAlpha: number | null;
  icc: IntraclassCorrelation | null;
}

/** Agreement on each criterion, in the order of `criteria`; blanks and waived criteria are left out. */
export function agreementByCriterion(
  proposals: readonly ProposalToRank[],
  criteria: readonly Pick<CriterionWeight, 'id'>[],
): CriterionAgreement[] {
  return criteria.map(({ id }) => {
    const units = proposals.map((proposal) => marksOn(proposal, id));
    return {
      criterionId: id,
      marks: units.reduce((sum, unit) => sum + unit.length, 0),
      ordinalAlpha: ordinalAlpha(units),
      intervalAlpha: intervalAlpha(units),
      icc: intraclassCorrelation(units),
    };
  });
}

function marksOn({ reviews, waivedCriterionIds = [] }: ProposalToRank, criterionId: string): number[] {
  if (waivedCriterionIds.includes(criterionId)) return [];
  return reviews.flatMap(({ scores }) =>
    scores.flatMap((score) =>
      score.criterionId === criterionId && score.value !== null ? [score.value] : [],
    ),
  );
}
