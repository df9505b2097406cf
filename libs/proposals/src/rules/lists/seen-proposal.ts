import type { Sight } from '../../policies/sight.policy.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type { AnnouncedDecision } from '../proposer-facing-status.js';
import type { ProposalStatus } from '../proposal-status.js';
import type { ScreeningOutcome } from '../screening/screening.js';

export interface ScreeningRow {
  outcome: ScreeningOutcome;
  reason: string;
  /** Chosen from the reasons of the call. */
  reasonCodes: string[];
  /** For other screeners and the committee; empty for the proposer. */
  note: string;
  cureUntil: Date | null;
  screenedAt: Date;
  /** Empty for the proposer: results come from the secretariat, not from one of its people. */
  screenedBy: string;
  /** Who said the same, where two had to; empty for the proposer. */
  secondedBy: string;
}

/** A proposal as one visitor may see it; what they may not see is empty. */
export interface SeenProposal {
  sight: Exclude<Sight, 'none'>;
  id: string;
  number: number | null;
  /** null where the visitor is not to know it. */
  status: ProposalStatus | null;
  ownerId: string | null;
  /** Empty where the sight is `state`. */
  content: ProposalContent;
  themeName: string;
  formatName: string;
  version: number;
  updatedAt: Date | null;
  submittedAt: Date | null;
  cureUntil: Date | null;
  /** Oldest first. */
  screenings: ScreeningRow[];
  /** The decision once it is announced. */
  announced: AnnouncedDecision | null;
}
