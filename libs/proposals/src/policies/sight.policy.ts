import type { CallSettings } from '#libs/calls';
import { type Actor, type CallScope, isChair, isSecretariat, seatIn } from '#libs/identity';
import type { ProposalFacts } from './proposal.policy.js';

/**
 * How much of a proposal somebody sees:
 * - `own`: its own people, everything they wrote and were told
 * - `staff`: the secretariat, everything but a draft's text
 * - `chair`: as staff, without contact data
 * - `reviewer`: the text; the people unless the call hides names
 * - `public`: what the call publishes
 * - `state`: number and state only
 * - `none`: not even that it is there
 */
export type Sight = 'own' | 'staff' | 'chair' | 'reviewer' | 'public' | 'state' | 'none';

export interface SightFacts extends ProposalFacts {
  /** Never submitted, or taken back before it was submitted again. */
  isDraft: boolean;
  /** The actor reviews it. */
  assigned: boolean;
  /** The call publishes it: as received, or as accepted and announced. */
  isPublic: boolean;
}

/** What the actor sees of the proposal. A conflict of interest beats every role but that of its own people. */
export function sightOf(
  actor: Actor,
  scope: CallScope,
  facts: SightFacts,
  settings: Pick<CallSettings, 'committeeReadsAll'>,
): Sight {
  if (facts.isProposer) return 'own';
  const asPublic = facts.isPublic && !facts.isDraft ? 'public' : 'none';
  if (facts.conflicted) return asPublic;
  if (isSecretariat(actor, scope)) return facts.isDraft ? 'state' : 'staff';
  if (facts.isDraft) return 'none';
  if (isChair(actor, scope)) return 'chair';
  const onCommittee = seatIn(actor, scope.callId) !== undefined;
  if (onCommittee && (facts.assigned || settings.committeeReadsAll)) return 'reviewer';
  return asPublic;
}
