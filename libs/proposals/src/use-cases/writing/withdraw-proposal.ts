import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { ProposalEntity } from '../../persistence/proposal.entity.js';
import { keepVersion } from '../../persistence/save.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canWrite } from '../../policies/proposal.policy.js';
import { withdrawalBlockers } from '../../rules/withdrawal.js';

/** Takes a proposal back. Nothing of it is deleted; it can be revived as long as the call takes proposals. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId }: { callId: string; proposalId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, callId);
      refuseIf(withdrawalBlockers(stored, call));
      const now = await this.clock.now(tx);
      await tx.update(
        ProposalEntity,
        { id: proposalId, callId },
        { status: 'withdrawn', withdrawnFrom: stored.status, withdrawnAt: now, updatedAt: now },
      );
      const writing = { id: proposalId, callId, version: stored.version + 1, by: personOf(actor), at: now };
      await keepVersion(tx, writing, 'withdrawn', stored);
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.withdrawn', scope, { from: stored.status });
      await outbox.add(tx, { type: 'proposal.withdrawn', payload: { proposalId } });
    });
  }
}
