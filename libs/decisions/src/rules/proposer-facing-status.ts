import type { DecisionResponse, Outcome } from './outcomes.js';

/** What the house knows; what of it a proposer may know is for `proposerFacingStatus` alone to say. */
export interface StandingFacts {
  status:
    | 'draft'
    | 'submitted'
    | 'cure_requested'
    | 'screened_out'
    | 'passed'
    | 'under_review'
    | 'decided'
    | 'withdrawn';
  decision: { outcome: Outcome; publishedAt: Date | null; response: DecisionResponse | null } | null;
}

export type ProposerFacingStatus =
  | 'draft'
  | 'submitted'
  | 'cure_requested'
  | 'screened_out'
  | 'in_review'
  | Outcome
  | 'confirmed'
  | 'withdrawn';

/**
 * Where a proposal stands, as its proposer may know it. Derived, never stored: a decision nobody has been told of
 * looks in every way like none.
 */
export function proposerFacingStatus({ status, decision }: StandingFacts): ProposerFacingStatus {
  if (status === 'withdrawn') return 'withdrawn';
  if (decision?.publishedAt) {
    if (decision.response === 'withdrawn') return 'withdrawn';
    // a merged proposal that agreed is still a merged one
    if (decision.response === 'confirmed' && decision.outcome !== 'merged') return 'confirmed';
    return decision.outcome;
  }
  if (status === 'passed' || status === 'under_review' || status === 'decided') return 'in_review';
  return status;
}
