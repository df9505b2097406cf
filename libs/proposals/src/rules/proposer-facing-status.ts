import type { ProposalStatus } from './proposal-status.js';

/** What a proposer is told; nothing the committee has not announced. */
export type ProposerFacingStatus =
  | Exclude<ProposalStatus, 'decided'>
  | 'accepted'
  | 'accepted_with_conditions'
  | 'merged'
  | 'waitlisted'
  | 'declined'
  | 'confirmed';

export interface AnnouncedDecision {
  outcome: 'accepted' | 'accepted_with_conditions' | 'merged' | 'waitlisted' | 'declined';
  response: 'confirmed' | 'withdrawn' | null;
}

/** Derives where a proposal stands for its proposer. `announced` is the decision once it is published, else null. */
export function proposerFacingStatus(
  status: ProposalStatus,
  announced: AnnouncedDecision | null,
): ProposerFacingStatus {
  if (status === 'withdrawn' || announced?.response === 'withdrawn') return 'withdrawn';
  if (announced?.response === 'confirmed') return 'confirmed';
  if (announced) return announced.outcome;
  return status === 'decided' ? 'under_review' : status;
}
