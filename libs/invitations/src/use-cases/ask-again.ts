import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, IDENTITY_CONFIG, type IdentityConfig, invitationToken, tokenHash } from '#libs/identity';
import { Clock, found, refuseIf } from '#libs/kernel';
import { canWrite, lockProposal } from '#libs/proposals';
import { loadLetterAbouts, writeToInvited } from '../persistence/invitation-letters.js';
import { InvitationEntity } from '../persistence/invitation.entity.js';
import { invitingBlockers } from '../rules/inviting.js';
import { mayAskAgainFrom } from '../rules/reminding.js';

export interface AskAgainInput {
  callId: string;
  proposalId: string;
  invitationId: string;
}

/** Reminds one person by hand who has not answered, or asks somebody who said no whether they think otherwise now. */
@Injectable()
export class AskAgain {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  run(actor: Actor, { callId, proposalId, invitationId }: AskAgainInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, callId);
      refuseIf(invitingBlockers(stored, call));
      const invitation = found(await tx.findOneBy(InvitationEntity, { id: invitationId, proposalId }));
      const { status } = invitation;
      refuseIf(status === 'not_me' || status === 'removed' ? [{ code: 'invitation_answered', status }] : []);
      const at = await this.clock.now(tx);
      const from = mayAskAgainFrom(invitation);
      refuseIf(at < from ? [{ code: 'asked_not_long_ago', from: from.toISOString() }] : []);
      invitation.askedAgainAt = at;
      invitation.writtenAt = at;
      invitation.tokenHash = tokenHash(invitationToken(invitation.id, this.config.secret));
      await tx.save(invitation);
      const occasion = `by_hand_${at.getTime()}`;
      await writeToInvited(tx, 'invitation_reminder', await loadLetterAbouts(tx, [invitation.id]), occasion);
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'people.asked_again', scope, { invitationId });
    });
  }
}
