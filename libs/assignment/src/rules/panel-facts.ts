import type { AffinityWeights } from './affinity.js';
import type { AssignmentStatus } from './assignment-status.js';

/** A member who can be given proposals, with the load that holds for them. */
export interface PanelReviewer {
  id: string;
  name: string;
  loadMin: number;
  loadMax: number;
  themeIds: readonly string[];
  tagIds: readonly string[];
}

/** A proposal that is to be reviewed. */
export interface PanelProposal {
  id: string;
  number: number;
  title: string;
  themeId: string | null;
  tagIds: readonly string[];
}

/** A pair that has been assigned before. */
export interface KnownSeat {
  proposalId: string;
  reviewerId: string;
  status: AssignmentStatus;
  /** Given or taken back by the secretariat's hand, not by a run. */
  byHand: boolean;
  /** Something has been written already. */
  hasDraft: boolean;
}

/** Everything an assignment depends on. */
export interface PanelFacts {
  reviewsPerProposal: number;
  weights: AffinityWeights;
  reviewers: readonly PanelReviewer[];
  proposals: readonly PanelProposal[];
  /** Pairs with a conflict of interest in force. */
  conflicts: readonly { proposalId: string; reviewerId: string }[];
  seats: readonly KnownSeat[];
}

/**
 * `full`: the best panels for all proposals, keeping submitted reviews and seats given by hand, and drafts where it can;
 * `gaps`: nobody who has a seat loses it, only what is missing is filled.
 */
export type AssignmentMode = 'full' | 'gaps';
