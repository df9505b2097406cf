import type { Blocker } from '#libs/kernel';
import type { CallStatus } from './call-status.js';

/** What decides whether a call takes proposals. */
export interface SubmissionWindow {
  status: CallStatus;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Until when this one person may hand in although the call is closed: by a link of the secretariat. */
  lateUntil?: Date | null;
}

/** The stages in which somebody late can still come in: what comes later has no place for a new proposal. */
export const LATE_STAGES: readonly CallStatus[] = ['open', 'closed', 'screening'];

/**
 * Why a call does not take proposals at this instant. The opening instant is in, the closing instant is out:
 * what reaches the database at the deadline itself is late. A link for the late opens a closed call to one person, by
 * the same reckoning.
 */
export function windowBlockers(call: SubmissionWindow, now: Date): Blocker[] {
  const usual = usualBlockers(call, now);
  return usual.length > 0 && comesLate(call, now) ? [] : usual;
}

/** Whether it is the link for the late alone that lets a person in at this instant. */
export const needsLateLink = (call: SubmissionWindow, now: Date): boolean =>
  comesLate(call, now) && usualBlockers(call, now).length > 0;

const comesLate = ({ status, opensAt, lateUntil }: SubmissionWindow, now: Date): boolean =>
  Boolean(lateUntil && now < lateUntil && LATE_STAGES.includes(status) && !(opensAt && now < opensAt));

function usualBlockers(call: SubmissionWindow, now: Date): Blocker[] {
  if (call.closesAt && now >= call.closesAt)
    return [{ code: 'call_closed', closedAt: call.closesAt.toISOString() }];
  if (call.status !== 'open') return [{ code: call.status === 'draft' ? 'call_not_open' : 'call_closed' }];
  if (call.opensAt && now < call.opensAt)
    return [{ code: 'call_not_open', opensAt: call.opensAt.toISOString() }];
  return [];
}
