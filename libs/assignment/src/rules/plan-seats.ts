import type { AffinityParts } from '#libs/matching';
import { AFFINITY_PARTS, type InputRow, TEN_THOUSANDTHS } from './solve-inputs.js';

/** One reviewer of one proposal, with what spoke for it. */
export interface Seat {
  proposalId: string;
  reviewerId: string;
  affinity: number;
  parts: AffinityParts;
}

/** A stored row with the proposal it is about. */
export type ProposalRow = InputRow & { proposalId: string };

/** The seats of a plan by ids, each with its affinity and the parts of it. */
export function seatsOf(
  panels: readonly (readonly number[])[],
  rows: readonly ProposalRow[],
  reviewers: readonly string[],
): Seat[] {
  return panels.flatMap((panel, p) => panel.map((r) => seatAt(rows[p]!, r, reviewers[r]!)));
}

/** One pair of a stored row. */
export const seatAt = (row: ProposalRow, r: number, reviewerId: string): Seat => ({
  proposalId: row.proposalId,
  reviewerId,
  affinity: row.affinity[r]! / TEN_THOUSANDTHS,
  parts: Object.fromEntries(
    AFFINITY_PARTS.map((name) => [name, row[name][r]! / TEN_THOUSANDTHS]),
  ) as unknown as AffinityParts,
});
