import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock } from '#libs/kernel';
import type { Delivery, Job } from '#libs/outbox';
import { fillGap, fillGaps, type Gap } from '../persistence/fill-gap.js';

/** Finds others for what a member leaves behind: the vacated seats change, and no others unless it cannot be done otherwise. */
@Injectable()
export class DropOutJob implements Job {
  readonly name = 'drop-out';
  readonly event = 'reviewer.left';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(delivery: Delivery): Promise<void> {
    const gaps = await this.db.rows<Gap>(
      `SELECT c.forum_id AS "forumId", c.id AS "callId", a.proposal_id AS "proposalId", c.review_ends_at AS "reviewEndsAt"
         FROM assignment a JOIN call c ON c.id = a.call_id JOIN proposal q ON q.id = a.proposal_id
        WHERE a.reviewer_id = $1 AND a.status = 'withdrawn' AND q.status IN ('passed','under_review')
        ORDER BY q.number`,
      [delivery.payload['reviewerId']],
    );
    const house = { db: this.db, clock: this.clock };
    const [first] = gaps;
    // all together if it can be; otherwise each proposal that can be helped is
    if (first && !(await fillGaps(house, first))) for (const gap of gaps) await fillGap(house, gap);
    await this.db.transaction(async (tx) => {
      if (await delivery.begin(tx)) await delivery.finish(tx);
    });
  }
}
