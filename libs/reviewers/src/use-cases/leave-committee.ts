import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { reviewerLeft } from '../events.js';
import { lockReviewer } from '../persistence/reviewer.store.js';
import { canManageCommittee } from '../policies/committee.policy.js';
import { canMove } from '../rules/reviewer-status.js';

/**
 * Takes a member off the committee. What they submitted stands; open seats on panels are theirs no more
 * (the database takes them away with the seat), for `assignment` to fill.
 */
@Injectable()
export class LeaveCommittee {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, scope: CallScope, reviewerId: string): Promise<void> {
    ensure(canManageCommittee(actor, scope));
    return this.db.transaction(async (tx) => {
      const seat = found(await lockReviewer(tx, scope.callId, reviewerId));
      refuseIf(canMove(seat.status, 'left') ? [] : [{ code: 'reviewer_has_left' }]);
      seat.status = 'left';
      await tx.save(seat);
      const { forumId, callId } = scope;
      await audit.add(tx, actor, 'reviewer.left', { forumId, callId, subjectId: seat.id });
      await outbox.add(tx, reviewerLeft(seat.id));
    });
  }
}
