import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, personOf } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { declare } from '../persistence/conflict.store.js';
import { lockReviewer, takeSeat } from '../persistence/reviewer.store.js';
import { canDeclareConflict } from '../policies/committee.policy.js';

export interface DeclareConflictInput {
  reviewerId: string;
  proposalId: string;
  reason: string;
}

/** Records a conflict of interest that somebody tells of; sight and seat are gone with the same commit. */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    scope: CallScope,
    { reviewerId, proposalId, reason }: DeclareConflictInput,
  ): Promise<string> {
    ensure(canDeclareConflict(actor, scope, reviewerId));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      found(await lockReviewer(tx, callId, reviewerId));
      const [proposal] = (await tx.query(
        `SELECT id FROM proposal WHERE call_id = $1 AND id = $2 AND status <> 'draft'`,
        [callId, proposalId],
      )) as [{ id: string }?];
      found(proposal);
      refuseIf(reason.length > 2000 ? [{ code: 'maxLength', field: 'reason' }] : []);
      const told = {
        callId,
        reviewerId,
        proposalId,
        by: personOf(actor),
        at: await this.clock.now(tx),
        reason,
      };
      const conflictId = await declare(tx, told);
      if (actor.seats.some((seat) => seat.reviewerId === reviewerId)) await takeSeat(tx, reviewerId);
      await audit.add(
        tx,
        actor,
        'conflict.declared',
        { forumId, callId, subjectId: conflictId },
        { reviewerId, proposalId },
      );
      return conflictId;
    });
  }
}
