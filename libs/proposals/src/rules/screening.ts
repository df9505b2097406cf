import type { Blocker } from '#libs/kernel';
import type { Finding } from './finding.js';
import { canMoveProposal, type ProposalStatus } from './proposal-status.js';

/** What a screener can say. `reopened` takes an earlier result back. */
export const SCREENING_OUTCOMES = ['passed', 'cure_requested', 'screened_out', 'reopened'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** The status a proposal takes with each outcome. */
export const STATUS_AFTER = {
  passed: 'passed',
  cure_requested: 'cure_requested',
  screened_out: 'screened_out',
  reopened: 'submitted',
} as const satisfies Record<ScreeningOutcome, ProposalStatus>;

export interface ScreeningResult {
  outcome: ScreeningOutcome;
  reason: string;
  cureUntil: Date | null;
}

// later stages are the committee's
const SCREENABLE: ReadonlySet<ProposalStatus> = new Set([
  'submitted',
  'cure_requested',
  'screened_out',
  'passed',
]);

/** What can be said of a proposal in a state. */
export const outcomesFor = (status: ProposalStatus): ScreeningOutcome[] =>
  SCREENABLE.has(status)
    ? SCREENING_OUTCOMES.filter((outcome) => canMoveProposal(status, STATUS_AFTER[outcome]))
    : [];

/** Why a result cannot be given. Passing what a rule flagged needs a reason, which the committee can read. */
export function screeningBlockers(
  status: ProposalStatus,
  { outcome, reason, cureUntil }: ScreeningResult,
  findings: readonly Finding[],
  now: Date,
): Blocker[] {
  const blockers: Blocker[] = [];
  if (!outcomesFor(status).includes(outcome))
    blockers.push({ code: 'screening_not_now', field: 'outcome', status });
  const flagged = findings.some((finding) => finding.severity === 'block');
  if (reason.trim() === '' && (outcome !== 'passed' || flagged))
    blockers.push({
      code: outcome === 'passed' ? 'flagged_needs_reason' : 'reason_missing',
      field: 'reason',
    });
  if (outcome === 'cure_requested') {
    if (!cureUntil) blockers.push({ code: 'cure_date_missing', field: 'cureUntil' });
    else if (cureUntil <= now) blockers.push({ code: 'cure_date_past', field: 'cureUntil' });
  }
  return blockers;
}
