import { Injectable } from '@nestjs/common';
import { type AbstainKind, markAbstained } from '#libs/assignment';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, personOf } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { declareConflict } from '#libs/reviewers';
import { reviewAbstained } from '../events.js';
import { lockOwn } from '../persistence/write-review.js';
import { reviewTerms } from '../persistence/review.store.js';
import { abstentionBlockers } from '../rules/abstention-blockers.js';

export interface AbstainInput {
  assignmentId: string;
  kind: AbstainKind;
  reason: string;
}

/** Steps back from a proposal: it leaves the reviewer's list, and somebody else is found. */
@Injectable()
export class AbstainFromReview {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, scope: CallScope, { assignmentId, kind, reason }: AbstainInput): Promise<void> {
    ensure(actor.kind === 'person');
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const at = await this.clock.now(tx);
      const seat = await lockOwn(tx, actor, scope, assignmentId);
      const terms = found(await reviewTerms(tx, callId, seat.proposalId));
      refuseIf(abstentionBlockers(seat.status, terms, { kind, reason }, at));
      await markAbstained(tx, seat, { kind, reason, at });
      const { proposalId, reviewerId } = seat;
      if (kind === 'conflict')
        await declareConflict(tx, { callId, reviewerId, proposalId, by: personOf(actor), at, reason });
      await audit.add(tx, actor, 'review.abstained', { forumId, callId, subjectId: assignmentId }, { kind });
      await outbox.add(tx, reviewAbstained(assignmentId));
    });
  }
}
