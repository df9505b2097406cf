import type { Score } from './selection-facts.js';
import type { SelectionPlan } from './selection-plan.js';

/** Where a proposal stands, as far as a selection asks. */
export interface Standing {
  proposalId: string;
  mean: number | null;
  sd: number | null;
  n: number;
  calibrated: { quality: number; standardError: number | null } | null;
}

/**
 * The scores a selection goes by. The error of a plain mean is that of the common spread of grades within a proposal, over
 * the root of its reviews: two reviews that happen to agree are no proof.
 */
export function scoresBy(
  basis: SelectionPlan['basis'],
  standings: readonly Standing[],
): ReadonlyMap<string, Score> {
  if (basis === 'calibrated')
    return new Map(
      standings.flatMap(({ proposalId, calibrated }) =>
        calibrated
          ? [[proposalId, { score: calibrated.quality, standardError: calibrated.standardError }] as const]
          : [],
      ),
    );
  const spread = commonSpread(standings);
  return new Map(
    standings.flatMap(({ proposalId, mean, n }) =>
      mean === null
        ? []
        : [
            [
              proposalId,
              { score: mean, standardError: spread === null ? null : spread / Math.sqrt(n) },
            ] as const,
          ],
    ),
  );
}

/** S.d. of grades around their proposal's mean, pooled; null when no proposal has two. */
function commonSpread(standings: readonly Standing[]): number | null {
  let squares = 0;
  let degrees = 0;
  for (const { sd, n } of standings) {
    if (sd === null) continue;
    squares += (n - 1) * sd * sd;
    degrees += n - 1;
  }
  return degrees > 0 ? Math.sqrt(squares / degrees) : null;
}
