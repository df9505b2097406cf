import type { Blocker } from '#libs/kernel';
import type { PanelFacts } from './panel-facts.js';

/**
 * Why this pair cannot be seated by hand. A full load is no reason: the secretariat knows whom it asks.
 * Neither is an abstention for another field: people think better of it.
 */
export function seatBlockers(
  facts: Pick<PanelFacts, 'conflicts' | 'seats'>,
  pair: { proposalId: string; reviewerId: string },
): Blocker[] {
  const same = (other: { proposalId: string; reviewerId: string }) =>
    other.proposalId === pair.proposalId && other.reviewerId === pair.reviewerId;
  if (facts.conflicts.some(same)) return [{ code: 'reviewer_conflicted' }];
  const status = facts.seats.find(same)?.status;
  return status === 'assigned' || status === 'done' ? [{ code: 'already_assigned' }] : [];
}
