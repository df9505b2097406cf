import type { Blocker } from '#libs/kernel';
import type { ProposalStatus } from '#libs/proposals';
import { type Answer, canMoveInvitation, type InvitationStatus } from './invitation-status.js';

export interface AnswerFacts {
  status: InvitationStatus;
  proposalStatus: ProposalStatus;
  /** The parts the person plays now. */
  roles: readonly string[];
}

/** Why an answer cannot be taken. Anybody may always say that the letter was not meant for them. */
export function answerBlockers({ status, proposalStatus, roles }: AnswerFacts, answer: Answer): Blocker[] {
  if (!canMoveInvitation(status, answer)) return [{ code: 'invitation_answered', status }];
  if (answer !== 'confirmed') return [];
  if (proposalStatus === 'withdrawn') return [{ code: 'invitation_withdrawn' }];
  return roles.length === 0 ? [{ code: 'invitation_no_part' }] : [];
}
