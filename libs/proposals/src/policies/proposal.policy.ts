import type { ScreeningSettings, TaggingSettings } from '#libs/calls';
import { type Actor, type CallScope, isChair, isSecretariat, seatIn } from '#libs/identity';
import type { ProposalStatus } from '../rules/proposal-status.js';

/** What decides who may do what with a proposal. Loaded for one actor and one proposal. */
export interface ProposalFacts {
  status: ProposalStatus;
  /** The actor owns or co-organises it. */
  isProposer: boolean;
  /** The actor has a conflict of interest with it. */
  conflicted: boolean;
}

/** Writing, submitting, withdrawing: its own people alone, whatever other roles somebody holds. */
export const canWrite = (facts: Pick<ProposalFacts, 'isProposer'>): boolean => facts.isProposer;

/** A conflict beats every role, and nobody screens what they wrote. */
export const canScreen = (
  actor: Actor,
  scope: CallScope,
  facts: Pick<ProposalFacts, 'conflicted' | 'isProposer'>,
): boolean => isSecretariat(actor, scope) && !facts.conflicted && !facts.isProposer;

/** The committee can see and reverse every screening decline (2018). */
export const canReverseDecline = (actor: Actor, scope: CallScope, facts: ProposalFacts): boolean =>
  canScreen(actor, scope, facts) ||
  (isChair(actor, scope) && !facts.conflicted && !facts.isProposer && facts.status === 'screened_out');

type DeclineSettings = Pick<ScreeningSettings, 'committeeSeesDeclines'>;

/** What was screened out, with the reasons: whoever leads the committee or runs the call, and its members if the call says so. */
export const canSeeDeclines = (
  actor: Actor,
  scope: CallScope & { callId: string },
  settings: DeclineSettings,
): boolean =>
  isSecretariat(actor, scope) ||
  isChair(actor, scope) ||
  (settings.committeeSeesDeclines && seatIn(actor, scope.callId) !== undefined);

/** Members ask; who can reverse a decline needs not to. */
export const canAskForReversal = (
  actor: Actor,
  scope: CallScope & { callId: string },
  facts: Pick<ProposalFacts, 'conflicted' | 'isProposer'>,
  settings: DeclineSettings,
): boolean =>
  settings.committeeSeesDeclines &&
  seatIn(actor, scope.callId) !== undefined &&
  !facts.conflicted &&
  !facts.isProposer;

/** The subject of what was submitted: the secretariat, and those who review it if the call says so. */
export const canRetag = (
  actor: Actor,
  scope: CallScope,
  facts: Pick<ProposalFacts, 'conflicted' | 'isProposer'> & { assigned: boolean },
  { reviewersRetag }: Pick<TaggingSettings, 'reviewersRetag'>,
): boolean =>
  !facts.conflicted &&
  !facts.isProposer &&
  (isSecretariat(actor, scope) ||
    (reviewersRetag && facts.assigned && seatIn(actor, scope.callId) !== undefined));
