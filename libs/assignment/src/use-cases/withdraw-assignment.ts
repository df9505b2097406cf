import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { lockAssignment } from '../persistence/assignment.store.js';
import { canAssign } from '../policies/assignment.policy.js';

export interface WithdrawAssignmentInput {
  proposalId: string;
  /** An assignment of that proposal. */
  assignmentId: string;
}

/** Takes one proposal back from one reviewer by hand; runs do not give it to them again. A submitted review stays. */
@Injectable()
export class WithdrawAssignment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    scope: CallScope,
    { proposalId, assignmentId }: WithdrawAssignmentInput,
  ): Promise<void> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const seat = found(await lockAssignment(tx, callId, assignmentId));
      found(seat.proposalId === proposalId || null);
      refuseIf(seat.status === 'done' ? [{ code: 'review_already_submitted' }] : []);
      refuseIf(seat.status === 'assigned' ? [] : [{ code: 'not_assigned' }]);
      const changedAt = await this.clock.now(tx);
      await tx.save(Object.assign(seat, { status: 'withdrawn', runId: null, changedAt }));
      await audit.add(
        tx,
        actor,
        'reviewer.unassigned',
        { forumId, callId, subjectId: proposalId },
        { reviewerId: seat.reviewerId },
      );
    });
  }
}
