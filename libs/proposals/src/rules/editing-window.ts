import { windowBlockers } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { ProposalStatus } from './proposal-status.js';

type Window = Parameters<typeof windowBlockers>[0];

export interface EditingFacts {
  status: ProposalStatus;
  cureUntil: Date | null;
}

/**
 * Why the text of a proposal cannot be changed at this instant. A draft always can: nothing typed is lost, even when
 * it is too late to submit it. A submitted one until the deadline; one to be cured until its own date.
 */
export function editingBlockers({ status, cureUntil }: EditingFacts, call: Window, now: Date): Blocker[] {
  if (status === 'draft') return [];
  if (status === 'submitted') return windowBlockers(call, now);
  if (status !== 'cure_requested') return [{ code: 'not_editable_now', status }];
  return cureUntil && now >= cureUntil ? [{ code: 'cure_over', until: cureUntil.toISOString() }] : [];
}

/** Why a proposal cannot be submitted at this instant, whatever is in it. */
export function submittingBlockers(proposal: EditingFacts, call: Window, now: Date): Blocker[] {
  if (proposal.status === 'draft') return windowBlockers(call, now);
  if (proposal.status === 'cure_requested') return editingBlockers(proposal, call, now);
  return [{ code: 'already_submitted' }];
}
