import type { Blocker } from '#libs/kernel';
import type { CallStatus } from './call-status.js';

/** What decides whether a call takes proposals. */
export interface SubmissionWindow {
  status: CallStatus;
  opensAt: Date | null;
  closesAt: Date | null;
}

/**
 * Why a call does not take proposals at this instant. The opening instant is in, the closing instant is out:
 * what reaches the database at the deadline itself is late.
 */
export function windowBlockers(call: SubmissionWindow, now: Date): Blocker[] {
  if (call.closesAt && now >= call.closesAt)
    return [{ code: 'call_closed', closedAt: call.closesAt.toISOString() }];
  if (call.status !== 'open') return [{ code: call.status === 'draft' ? 'call_not_open' : 'call_closed' }];
  if (call.opensAt && now < call.opensAt)
    return [{ code: 'call_not_open', opensAt: call.opensAt.toISOString() }];
  return [];
}
