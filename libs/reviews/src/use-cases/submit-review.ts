import { Injectable } from '@nestjs/common';
import { markDone } from '#libs/assignment';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, refuseIf } from '#libs/kernel';
import { writeReview, type WriteReviewInput } from '../persistence/write-review.js';
import { submissionBlockers } from '../rules/review-blockers.js';

/** Hands a review in; it counts from then on, and can be changed until reviewing ends. */
@Injectable()
export class SubmitReview {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, scope: CallScope, input: WriteReviewInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      const { seat, review } = await writeReview(tx, actor, scope, { ...input, now }, (stored, terms) => {
        refuseIf(submissionBlockers(input.content, terms));
        Object.assign(stored, { status: 'submitted', submittedAt: now });
      });
      await markDone(tx, seat, now);
      const { forumId, callId } = scope;
      const marks = input.content.scores.filter((score) => score.value !== null).length;
      await audit.add(tx, actor, 'review.submitted', { forumId, callId, subjectId: review.id }, { marks });
    });
  }
}
