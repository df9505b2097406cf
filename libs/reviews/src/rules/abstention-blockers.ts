import type { Blocker } from '#libs/kernel';
import { reviewingBlockers } from './reviewing-window.js';

/**
 * Why a reviewer cannot step back like this. A conflict of interest may come to light at any time, after submitting
 * too; a submitted review cannot be taken back for lack of knowledge.
 */
export function abstentionBlockers(
  assignmentStatus: string,
  call: { status: string; reviewEndsAt: Date | null },
  { kind, reason }: { kind: 'conflict' | 'not_my_field'; reason: string },
  now: Date,
): Blocker[] {
  const tooLong = reason.length > 2000 ? [{ code: 'maxLength', field: 'reason' }] : [];
  if (kind === 'conflict') return tooLong;
  const submitted = assignmentStatus === 'done' ? [{ code: 'review_already_submitted' }] : [];
  return [...tooLong, ...submitted, ...reviewingBlockers(call, now)];
}
