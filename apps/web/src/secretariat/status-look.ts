import type { ProposalStatus } from '#libs/proposals';
import type { StatusKind } from '../design-system/index.js';

/** The shape of each status in the staff's lists. */
export const STATUS_LOOK: Record<ProposalStatus, StatusKind> = {
  draft: 'draft',
  submitted: 'sent',
  cure_requested: 'missing',
  screened_out: 'declined',
  passed: 'done',
  under_review: 'review',
  decided: 'done',
  withdrawn: 'withdrawn',
};
