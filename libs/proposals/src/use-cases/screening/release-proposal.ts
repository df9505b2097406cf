import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { ensure, found } from '#libs/kernel';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canScreen } from '../../policies/proposal.policy.js';

/** Puts a proposal back for somebody else to take. In others' hands, it stays there. */
@Injectable()
export class ReleaseProposal {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, proposalId }: { callId: string; proposalId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      ensure(canScreen(actor, call, stored));
      await tx.query(
        'UPDATE screening_desk SET taken_by = NULL, taken_until = NULL WHERE proposal_id = $1 AND taken_by = $2',
        [proposalId, personOf(actor)],
      );
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.released', scope);
    });
  }
}
