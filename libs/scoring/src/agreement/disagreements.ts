import type { RankedProposal } from '../aggregation/rank-proposals.js';

/** A proposal its reviewers see differently. */
export interface Disagreement {
  proposalId: string;
  sd: number;
  lowest: number;
  highest: number;
  n: number;
}

/** Proposals with two grades or more by how widely their reviewers differ: s.d., then range, then the order given. */
export function widestDisagreements(ranking: readonly RankedProposal[], most = 20): Disagreement[] {
  return ranking
    .flatMap(({ proposalId, sd, lowest, highest, n }) =>
      sd === null || lowest === null || highest === null ? [] : [{ proposalId, sd, lowest, highest, n }],
    )
    .sort((a, b) => b.sd - a.sd || b.highest - b.lowest - (a.highest - a.lowest))
    .slice(0, most);
}
