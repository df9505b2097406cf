import type { Grade } from '#libs/scoring';

/** Share of pairs with different truths that the estimates put in the right order; a tie is half right. */
export function pairwiseAccuracy(
  estimate: ReadonlyMap<string, number>,
  truth: ReadonlyMap<string, number>,
): number {
  const items = Array.from(estimate, ([id, value]) => ({ value, truth: truth.get(id)! }));
  let right = 0;
  let pairs = 0;
  items.forEach((a, k) => {
    for (const b of items.slice(0, k)) {
      const agreement = (a.value - b.value) * (a.truth - b.truth);
      if (a.truth === b.truth) continue;
      pairs += 1;
      right += Math.abs(a.value - b.value) < 1e-9 ? 0.5 : Number(agreement > 0);
    }
  });
  return right / pairs;
}

/** Proposal -> plain mean of its grades. */
export function plainMeans(grades: readonly Grade[]): Map<string, number> {
  return means(grades.map(({ proposalId, value }) => [proposalId, value]));
}

/** Proposal -> mean after taking each reviewer's own mean off their grades: what calibration must not do. */
export function centredMeans(grades: readonly Grade[]): Map<string, number> {
  const own = means(grades.map(({ reviewerId, value }) => [reviewerId, value]));
  return means(grades.map(({ proposalId, reviewerId, value }) => [proposalId, value - own.get(reviewerId)!]));
}

function means(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const [id, value] of entries) {
    const { sum, n } = sums.get(id) ?? { sum: 0, n: 0 };
    sums.set(id, { sum: sum + value, n: n + 1 });
  }
  return new Map(Array.from(sums, ([id, { sum, n }]) => [id, sum / n]));
}
