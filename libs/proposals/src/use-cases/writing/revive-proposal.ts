import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf } from '#libs/kernel';
import { ProposalEntity } from '../../persistence/proposal.entity.js';
import { keepVersion } from '../../persistence/save.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canWrite } from '../../policies/proposal.policy.js';
import { revivalBlockers } from '../../rules/withdrawal.js';

/** Brings a withdrawn proposal back, as a draft: its proposer submits it again, by the rules, under its old number. */
@Injectable()
export class ReviveProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId }: { callId: string; proposalId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, callId, personOf(actor));
      const now = await this.clock.now(tx);
      refuseIf(revivalBlockers(stored, call, now));
      await tx.update(
        ProposalEntity,
        { id: proposalId, callId },
        { status: 'draft', withdrawnFrom: null, withdrawnAt: null, updatedAt: now },
      );
      const writing = { id: proposalId, callId, version: stored.version + 1, by: personOf(actor), at: now };
      await keepVersion(tx, writing, 'revived', stored);
      await audit.add(tx, actor, 'proposal.revived', {
        forumId: call.forumId,
        callId,
        subjectId: proposalId,
      });
    });
  }
}
