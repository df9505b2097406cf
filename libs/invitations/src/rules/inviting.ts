import type { CallStatus } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { ProposalStatus } from '#libs/proposals';

const ASKED_IN: ReadonlySet<ProposalStatus> = new Set([
  'draft',
  'submitted',
  'cure_requested',
  'passed',
  'under_review',
  'decided',
]);

/** Why nobody can be asked about a proposal: it is withdrawn or screened out, or the event is over. */
export function invitingBlockers(
  proposal: { status: ProposalStatus },
  call: { status: CallStatus },
): Blocker[] {
  if (!ASKED_IN.has(proposal.status)) return [{ code: 'nobody_asked_now', status: proposal.status }];
  return call.status === 'held' || call.status === 'archived' ? [{ code: 'session_held' }] : [];
}
