import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, seatIn } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { lockReviewer, takeSeat } from '../persistence/reviewer.store.js';
import { canSpeakFor } from '../policies/committee.policy.js';
import { LONGEST_PROFILE } from '../rules/reviewer-facts.js';

/** A member says in their own words what they know, so that proposals like it come to them. */
@Injectable()
export class DescribeOneself {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, scope: CallScope, { profile }: { profile: string }): Promise<void> {
    const reviewerId = found(seatIn(actor, scope.callId));
    ensure(canSpeakFor(actor, scope, reviewerId));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const seat = found(await lockReviewer(tx, callId, reviewerId));
      refuseIf(profile.length > LONGEST_PROFILE ? [{ code: 'maxLength', field: 'profile' }] : []);
      seat.profile = profile.trim();
      await tx.save(seat);
      await takeSeat(tx, reviewerId);
      await audit.add(tx, actor, 'reviewer.described', { forumId, callId, subjectId: reviewerId });
    });
  }
}
