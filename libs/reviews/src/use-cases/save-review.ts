import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, refuseIf } from '#libs/kernel';
import { writeReview, type WriteReviewInput } from '../persistence/write-review.js';
import { submissionBlockers } from '../rules/review-blockers.js';

/** Keeps what a reviewer has written so far. A submitted review stays submitted, so it must stay complete. */
@Injectable()
export class SaveReview {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the version stored, for the next save to name; drafts leave no audit row, submitting does */
  async run(
    actor: Actor,
    scope: CallScope,
    input: WriteReviewInput,
  ): Promise<{ version: number; savedAt: Date }> {
    return this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      const { review } = await writeReview(tx, actor, scope, { ...input, now }, (stored, terms) => {
        if (stored.status === 'submitted') refuseIf(submissionBlockers(input.content, terms));
      });
      return { version: review.version, savedAt: now };
    });
  }
}
