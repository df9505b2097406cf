import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { claimBlockers, claimedUntil, putInHand } from '../../persistence/screening.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canScreen } from '../../policies/proposal.policy.js';
import { outcomesFor } from '../../rules/screening/screening.js';

export interface TakeProposalInput {
  callId: string;
  proposalId: string;
  /** Takes it out of somebody else's hands, too. */
  over?: boolean;
}

/** Takes a proposal in hand for a while, so that nobody else screens it at the same time. */
@Injectable()
export class TakeProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId, over = false }: TakeProposalInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      ensure(canScreen(actor, call, stored));
      const now = await this.clock.now(tx);
      const by = personOf(actor);
      const { status } = stored;
      refuseIf([
        ...(outcomesFor(status).length === 0 ? [{ code: 'screening_not_now', status }] : []),
        ...(over ? [] : await claimBlockers(tx, proposalId, by, now)),
      ]);
      await putInHand(tx, { callId, proposalId }, { by, until: claimedUntil(now, call.settings.screening) });
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.taken', scope, { over });
    });
  }
}
