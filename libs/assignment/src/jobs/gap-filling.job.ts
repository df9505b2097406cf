import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock } from '#libs/kernel';
import type { Delivery, Job } from '#libs/outbox';
import { fillGap, type Gap } from '../persistence/fill-gap.js';

/** Finds somebody else for a proposal that a reviewer stepped back from, while there is still time to review it. */
@Injectable()
export class GapFillingJob implements Job {
  readonly name = 'gap-filling';
  readonly event = 'review.abstained';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(delivery: Delivery): Promise<void> {
    const gap = await this.db.row<Gap>(
      `SELECT c.forum_id AS "forumId", c.id AS "callId", a.proposal_id AS "proposalId", c.review_ends_at AS "reviewEndsAt"
         FROM assignment a JOIN call c ON c.id = a.call_id
        WHERE a.id = $1 AND a.status = 'abstained'`,
      [delivery.payload['assignmentId']],
    );
    // filling a gap twice fills nothing the second time
    if (gap) await fillGap({ db: this.db, clock: this.clock }, gap);
    await this.db.transaction(async (tx) => {
      if (await delivery.begin(tx)) await delivery.finish(tx);
    });
  }
}
