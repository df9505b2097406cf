/** A proposal on the waiting list. `position` is null for those put there by hand. */
export interface WaitingProposal {
  proposalId: string;
  themeId: string | null;
  position: number | null;
  recordedAt: Date;
}

/**
 * Who steps up when a place becomes free: the first of the same theme, so that the themes keep their share; the first
 * of all when nobody of that theme waits.
 */
export function nextInLine(
  waiting: readonly WaitingProposal[],
  freedThemeId: string | null,
): WaitingProposal | undefined {
  const inOrder = waiting.toSorted(
    (a, b) =>
      (a.position ?? Infinity) - (b.position ?? Infinity) ||
      a.recordedAt.getTime() - b.recordedAt.getTime() ||
      (a.proposalId < b.proposalId ? -1 : 1),
  );
  return inOrder.find(({ themeId }) => themeId === freedThemeId) ?? inOrder[0];
}
