import { type CallHeader, windowBlockers } from '#libs/calls';
import type { MyProposalRow, ProposerFacingStatus } from '#libs/proposals';
import type { OwedReport } from '#libs/reports';
import type { StatusKind } from '../design-system/index.js';

export interface MyProposalsView {
  rows: (MyProposalRow & { href: string })[];
  /** Whether a new one can be started now. */
  open: boolean;
  closesAt: Date | null;
  opensAt: Date | null;
  zone: string;
  start: string;
  /** Reports they are yet to file, of any call. */
  owed: readonly OwedReport[];
}

/** The shape of each status; its word comes from `locales/`. */
export const STATUS_SHAPE: Record<ProposerFacingStatus, StatusKind> = {
  draft: 'draft',
  submitted: 'sent',
  cure_requested: 'missing',
  screened_out: 'declined',
  passed: 'done',
  under_review: 'review',
  withdrawn: 'withdrawn',
  accepted: 'done',
  accepted_with_conditions: 'conditional',
  merged: 'merged',
  waitlisted: 'waiting',
  declined: 'declined',
  confirmed: 'done',
};

/** The proposer's list, with what can be done now. */
export function presentMyProposals(
  rows: readonly MyProposalRow[],
  call: CallHeader & { lateUntil?: Date | null },
  base: string,
  now: Date,
  owed: readonly OwedReport[],
): MyProposalsView {
  return {
    rows: rows.map((row) =>
      Object.assign(row, {
        href: row.status === 'draft' ? `${base}/proposals/${row.id}/edit` : `${base}/proposals/${row.id}`,
      }),
    ),
    open: windowBlockers(call, now).length === 0,
    closesAt: call.closesAt,
    opensAt: call.opensAt,
    zone: call.timeZone,
    start: `${base}/proposals`,
    owed,
  };
}
