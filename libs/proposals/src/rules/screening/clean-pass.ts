import type { Finding } from '../eligibility/finding.js';
import type { ProposalStatus } from '../proposal-status.js';

/** Why a proposal is left out when those with nothing found are passed together. */
export const LEFT_OUT = ['changed', 'not_waiting', 'flagged', 'in_hand', 'alike', 'judged'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What is known of a proposal at the moment of passing it with others. */
export interface CleanFacts {
  status: ProposalStatus;
  version: number;
  /** As the screener saw it in the preview. */
  seenVersion: number;
  findings: readonly Finding[];
  /** Somebody else has it in hand, or it is to come back to them. */
  inOtherHands: boolean;
  /** Pairs with others that nobody has judged. */
  duplicates: number;
  /** What screeners have said of it. */
  opinions: number;
}

/** The first reason to leave a proposal out of a pass of many; null when nothing at all was found. */
export function reasonToLeaveOut(facts: CleanFacts): LeftOut | null {
  if (facts.status !== 'submitted') return 'not_waiting';
  if (facts.version !== facts.seenVersion) return 'changed';
  if (facts.findings.length > 0) return 'flagged';
  if (facts.opinions > 0) return 'judged';
  if (facts.inOtherHands) return 'in_hand';
  return facts.duplicates > 0 ? 'alike' : null;
}
