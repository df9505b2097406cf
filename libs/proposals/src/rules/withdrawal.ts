import { type CallStatus, windowBlockers } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { canMoveProposal, type ProposalStatus } from './proposal-status.js';

/** Why a proposal cannot be taken back: it is already, or its session has been held. */
export function withdrawalBlockers(
  { status }: { status: ProposalStatus },
  call: { status: CallStatus },
): Blocker[] {
  if (!canMoveProposal(status, 'withdrawn')) return [{ code: 'already_withdrawn' }];
  const held = call.status === 'held' || call.status === 'archived';
  return status === 'decided' && held ? [{ code: 'session_held' }] : [];
}

/** Why a withdrawn proposal cannot be brought back now. */
export function revivalBlockers(
  { status }: { status: ProposalStatus },
  call: Parameters<typeof windowBlockers>[0],
  now: Date,
): Blocker[] {
  return status === 'withdrawn' ? windowBlockers(call, now) : [{ code: 'not_withdrawn' }];
}
