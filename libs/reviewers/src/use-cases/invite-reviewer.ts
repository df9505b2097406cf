import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { reviewerInvited } from '../events.js';
import { committeeLists } from '../persistence/committee-lists.store.js';
import { searchConflicts } from '../persistence/conflict.store.js';
import { seatPerson } from '../persistence/reviewer.store.js';
import { canManageCommittee } from '../policies/committee.policy.js';
import { type ReviewerFacts, reviewerBlockers } from '../rules/reviewer-facts.js';

/** Gives somebody a seat on the committee and writes to them. */
@Injectable()
export class InviteReviewer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the seat; inviting a member again describes the seat anew; the letter leaves once */
  async run(actor: Actor, scope: CallScope, facts: ReviewerFacts): Promise<string> {
    ensure(canManageCommittee(actor, scope));
    return this.db.transaction(async (tx) => {
      refuseIf(reviewerBlockers(facts, found(await committeeLists(tx, scope))));
      const now = await this.clock.now(tx);
      const { reviewerId } = await seatPerson(tx, scope.callId, facts, now);
      await searchConflicts(tx, scope.callId, now);
      const { forumId, callId } = scope;
      await audit.add(tx, actor, 'reviewer.invited', { forumId, callId, subjectId: reviewerId });
      await outbox.add(tx, reviewerInvited(reviewerId));
      return reviewerId;
    });
  }
}
