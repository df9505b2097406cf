import type { ScreeningSettings } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { Finding } from '../eligibility/finding.js';
import { canMoveProposal, type ProposalStatus } from '../proposal-status.js';

/** What a screener can say. `reopened` takes an earlier result back. */
export const SCREENING_OUTCOMES = ['passed', 'cure_requested', 'screened_out', 'reopened'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** What can be said of many at once. */
export const OUTCOMES_TOGETHER = ['passed', 'cure_requested'] as const satisfies readonly ScreeningOutcome[];
export type OutcomeTogether = (typeof OUTCOMES_TOGETHER)[number];

/** The status a proposal takes with each outcome. */
export const STATUS_AFTER = {
  passed: 'passed',
  cure_requested: 'cure_requested',
  screened_out: 'screened_out',
  reopened: 'submitted',
} as const satisfies Record<ScreeningOutcome, ProposalStatus>;

export interface ScreeningResult {
  outcome: ScreeningOutcome;
  /** In the screener's own words. */
  reason: string;
  /** Chosen from the reasons of the call. */
  reasonCodes?: readonly string[];
  cureUntil: Date | null;
  /** Codes of the checklist; undefined where nobody was asked to tick, as in an import. */
  ticked?: readonly string[];
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

/**
 * Why a result cannot be given. Passing what a rule flagged, or what the checklist leaves open, needs a reason, which the
 * committee can read.
 */
export function screeningBlockers(
  status: ProposalStatus,
  { outcome, reason, reasonCodes = [], cureUntil, ticked }: ScreeningResult,
  findings: readonly Finding[],
  settings: Pick<ScreeningSettings, 'checklist' | 'reasons'>,
  now: Date,
): Blocker[] {
  const blockers: Blocker[] = [];
  if (!outcomesFor(status).includes(outcome))
    blockers.push({ code: 'screening_not_now', field: 'outcome', status });
  blockers.push(...unknownReasonBlockers(reasonCodes, settings));
  const silent = reason.trim() === '';
  if (outcome === 'passed') {
    if (silent && findings.some((finding) => finding.severity === 'block'))
      blockers.push({ code: 'flagged_needs_reason', field: 'reason' });
    else if (silent && ticked && settings.checklist.some(({ code }) => !ticked.includes(code)))
      blockers.push({ code: 'unticked_needs_reason', field: 'reason' });
  } else if (silent && (reasonCodes.length === 0 || outcome === 'reopened'))
    blockers.push({ code: 'reason_missing', field: 'reason' });
  if (outcome === 'cure_requested') blockers.push(...cureDateBlockers(cureUntil, now));
  return blockers;
}

/** Only what the call has words for can be chosen. */
export const unknownReasonBlockers = (
  chosen: readonly string[],
  { reasons }: Pick<ScreeningSettings, 'reasons'>,
): Blocker[] =>
  chosen.every((code) => reasons.some((known) => known.code === code))
    ? []
    : [{ code: 'reason_unknown', field: 'reasonCodes' }];

/** A cure has a date, and it is ahead. */
export function cureDateBlockers(cureUntil: Date | null, now: Date): Blocker[] {
  if (!cureUntil) return [{ code: 'cure_date_missing', field: 'cureUntil' }];
  return cureUntil <= now ? [{ code: 'cure_date_past', field: 'cureUntil' }] : [];
}

/** What the proposer reads, or the committee of a pass: the texts of the reasons chosen, then the screener's own words. */
export const reasonText = (
  { reasons }: Pick<ScreeningSettings, 'reasons'>,
  { outcome, reason, reasonCodes = [] }: Pick<ScreeningResult, 'outcome' | 'reason' | 'reasonCodes'>,
): string =>
  [
    ...(outcome === 'passed' || outcome === 'reopened'
      ? []
      : reasons.filter(({ code }) => reasonCodes.includes(code)).map(({ text }) => text)),
    reason,
  ]
    .filter((text) => text.trim() !== '')
    .join('\n\n');

/** Whether somebody let the date of a cure pass. */
export const hasLapsed = (
  { status, cureUntil }: { status: ProposalStatus; cureUntil: Date | null },
  now: Date,
): boolean => status === 'cure_requested' && cureUntil !== null && cureUntil <= now;

/** Nobody is screened out for letting a date pass that has not. */
export const lapseBlockers = (
  proposal: { status: ProposalStatus; cureUntil: Date | null },
  now: Date,
): Blocker[] => (hasLapsed(proposal, now) ? [] : [{ code: 'cure_not_lapsed' }]);
