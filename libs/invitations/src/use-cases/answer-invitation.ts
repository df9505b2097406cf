import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { loadLetterAbouts, writeToOwner } from '../persistence/invitation-letters.js';
import { lookAtRulesAgain, openInvitation } from '../persistence/invitation.store.js';
import { answerBlockers } from '../rules/answering.js';
import type { Answer } from '../rules/invitation-status.js';

export interface AnswerInvitationInput {
  callId: string;
  /** The secret of the personal link. */
  token: string;
  answer: Answer;
  /** A word to the proposer. */
  note?: string;
}

/** Takes the answer of somebody invited; the link of their letter is all they need. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run({ callId, token, answer, note = '' }: AnswerInvitationInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const at = await this.clock.now(tx);
      const { invitation, ...facts } = await openInvitation(tx, { callId, token }, at);
      refuseIf(answerBlockers({ ...facts, status: invitation.status, roles: facts.rolesNow }, answer));
      invitation.status = answer;
      invitation.answeredAt = at;
      invitation.roles = answer === 'confirmed' ? facts.rolesNow : [];
      invitation.toldRoles = facts.rolesNow;
      invitation.note = answer === 'not_me' ? '' : note.trim();
      await tx.save(invitation);
      const [about] = await loadLetterAbouts(tx, [invitation.id]);
      // a yes stands on the proposer's page; a no asks something of them
      if (about && answer !== 'confirmed')
        await writeToOwner(tx, `invitation_${answer}`, about, `${answer}_${at.getTime()}`);
      const { forumId, proposalId } = facts;
      const scope = { forumId, callId, subjectId: proposalId };
      const by = { personId: invitation.personId };
      await audit.add(tx, by, 'invitation.answered', scope, { invitationId: invitation.id, answer });
      await outbox.add(tx, { type: 'invitation.answered', payload: { invitationId: invitation.id } });
      await lookAtRulesAgain(tx, { callId, proposalId });
    });
  }
}
