/** One review as the model sees it: a grade by a reviewer on a proposal. */
export interface Grade {
  proposalId: string;
  reviewerId: string;
  value: number;
}

/** Grades in flat arrays, sorted by proposal: those of proposal i are at `start[i]` up to `start[i + 1]`. */
export interface Panels {
  proposalIds: string[];
  reviewerIds: string[];
  start: Int32Array;
  reviewer: Int32Array;
  value: Float64Array;
  /** Grades of each reviewer. */
  load: Int32Array;
}

/** Numbers proposals and reviewers in order of first appearance; throws RangeError on a grade that is not finite. */
export function panelsOf(grades: readonly Grade[]): Panels {
  const proposals = new Map<string, number>();
  const reviewers = new Map<string, number>();
  const size: number[] = [];
  const load: number[] = [];
  for (const { proposalId, reviewerId, value } of grades) {
    if (!Number.isFinite(value)) throw new RangeError(`grade of ${proposalId} by ${reviewerId}: ${value}`);
    const i = numberOf(proposals, proposalId);
    const j = numberOf(reviewers, reviewerId);
    size[i] = (size[i] ?? 0) + 1;
    load[j] = (load[j] ?? 0) + 1;
  }
  const start = new Int32Array(size.length + 1);
  size.forEach((n, i) => (start[i + 1] = start[i]! + n));
  const next = start.slice();
  const reviewer = new Int32Array(grades.length);
  const value = new Float64Array(grades.length);
  for (const grade of grades) {
    const at = next[proposals.get(grade.proposalId)!]!++;
    reviewer[at] = reviewers.get(grade.reviewerId)!;
    value[at] = grade.value;
  }
  return {
    proposalIds: [...proposals.keys()],
    reviewerIds: [...reviewers.keys()],
    start,
    reviewer,
    value,
    load: Int32Array.from(load),
  };
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}
