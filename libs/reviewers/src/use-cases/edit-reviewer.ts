import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { committeeLists } from '../persistence/committee-lists.store.js';
import { searchConflicts } from '../persistence/conflict.store.js';
import { lockReviewer, writeExpertise } from '../persistence/reviewer.store.js';
import { canManageCommittee } from '../policies/committee.policy.js';
import { reviewerBlockers, type ReviewerFacts } from '../rules/reviewer-facts.js';

/** What may change about a seat; who sits on it may not. */
export type ReviewerChanges = Omit<ReviewerFacts, 'email' | 'name'>;

/** Corrects what a member is and can judge. */
@Injectable()
export class EditReviewer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, scope: CallScope, reviewerId: string, changes: ReviewerChanges): Promise<void> {
    ensure(canManageCommittee(actor, scope));
    return this.db.transaction(async (tx) => {
      const seat = found(await lockReviewer(tx, scope.callId, reviewerId));
      const lists = found(await committeeLists(tx, scope));
      const who = { email: 'unchanged@seat.invalid', name: 'unchanged' };
      refuseIf(reviewerBlockers({ ...changes, ...who }, lists));
      if (changes.profile !== undefined) seat.profile = changes.profile.trim();
      const { organisation, stakeholderGroup, regionalGroup, country, gender, loadMin, loadMax } = changes;
      Object.assign(seat, {
        organisation,
        stakeholderGroup,
        regionalGroup,
        country,
        gender,
        loadMin,
        loadMax,
      });
      await tx.save(seat);
      await writeExpertise(tx, scope.callId, seat.id, changes);
      await searchConflicts(tx, scope.callId, await this.clock.now(tx));
      const { forumId, callId } = scope;
      await audit.add(tx, actor, 'reviewer.edited', { forumId, callId, subjectId: seat.id });
    });
  }
}
