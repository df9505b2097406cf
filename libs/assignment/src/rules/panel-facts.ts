import type { AffinitySettings, PanelSettings } from '#libs/calls';
import { type AffinityParts, type Bid, PANEL_RULES } from '#libs/matching';
import type { AssignmentStatus } from './assignment-status.js';

export type { AffinityParts };

/** A member who can be given proposals, with the load that holds for them. */
export interface PanelReviewer {
  id: string;
  name: string;
  loadMin: number;
  loadMax: number;
  themeIds: readonly string[];
  tagIds: readonly string[];
  /** What they wrote about themselves, and what they proposed in other calls of the forum. */
  text: string;
  /** However it is spelt; empty where not said. */
  organisation: string;
  country: string | null;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  gender: string | null;
}

/** A proposal that is to be reviewed. */
export interface PanelProposal {
  id: string;
  number: number;
  title: string;
  themeId: string | null;
  tagIds: readonly string[];
  text: string;
  organisations: readonly string[];
  countries: readonly string[];
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

export interface ReviewerPair {
  reviewerId: string;
  otherId: string;
}

/** What a proposal may be excepted from, or (`seats`) have a number of its own. */
export const EXCEPTED_RULES = [...PANEL_RULES, 'seats'] as const;

/** A rule that does not hold for one proposal, or (`seats`) a number of reviews of its own. */
export interface PanelException {
  proposalId: string;
  rule: (typeof EXCEPTED_RULES)[number];
  /** Which attribute's cap or minimum; empty for the other rules. */
  attribute: string;
  seats: number | null;
}

/** Everything an assignment depends on. */
export interface PanelFacts {
  reviewsPerProposal: number;
  weights: AffinitySettings;
  rules: PanelSettings;
  reviewers: readonly PanelReviewer[];
  proposals: readonly PanelProposal[];
  /** Pairs with a conflict of interest in force. */
  conflicts: readonly { proposalId: string; reviewerId: string }[];
  seats: readonly KnownSeat[];
  bids: readonly { proposalId: string; reviewerId: string; bid: Bid }[];
  apart: readonly ReviewerPair[];
  exceptions: readonly PanelException[];
  /** What a theme is called, by id, and a group, region or gender, by attribute and code. */
  names: Readonly<Record<string, string>>;
  /** Members and the proposals that they or their institution have a part in. */
  links: readonly { proposalId: string; reviewerId: string }[];
}

/**
 * `full`: the best panels for all proposals, keeping submitted reviews and seats given by hand, and drafts where it can;
 * `gaps`: only what is missing is filled, and nobody loses a seat unless it cannot be done otherwise;
 * `change`: plans for something that happened or might, beside one another.
 */
export const ASSIGNMENT_MODES = ['full', 'gaps', 'change'] as const;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

/** Something that happened, or might: what plans are asked for. */
export type FactChange =
  | { kind: 'reviewer_out'; reviewerId: string }
  | { kind: 'load'; reviewerId: string; loadMin: number; loadMax: number }
  | { kind: 'force' | 'forbid'; proposalId: string; reviewerId: string };
