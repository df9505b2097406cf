/** A criterion and how much it weighs in the grade of a review (0 = shown, but does not count). */
export interface CriterionWeight {
  id: string;
  weight: number;
}

/** One mark; `null` means the reviewer left it blank, which is not zero. */
export interface GivenScore {
  criterionId: string;
  value: number | null;
}

/** One reviewer's marks on one proposal. */
export interface ReviewToRank {
  reviewerId: string;
  scores: readonly GivenScore[];
}

/** A proposal with its submitted reviews; a waived criterion counts for nothing (no diversity mark for a flash session). */
export interface ProposalToRank {
  id: string;
  reviews: readonly ReviewToRank[];
  waivedCriterionIds?: readonly string[];
}

export type Weights = ReadonlyMap<string, number>;

/** Criterion id -> weight; throws RangeError on a weight that is negative or not a number. */
export function weightsOf(criteria: readonly CriterionWeight[]): Weights {
  const weights = new Map<string, number>();
  for (const { id, weight } of criteria) {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`weight of criterion ${id}: ${weight}`);
    weights.set(id, weight);
  }
  return weights;
}
