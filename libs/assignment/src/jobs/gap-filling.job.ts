import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { Clock, Refusal } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { lockCall } from '../persistence/panel-facts.store.js';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import { assignPanels } from '../persistence/assign-panels.js';

interface Gap {
  forumId: string;
  callId: string;
  proposalId: string;
  reviewEndsAt: Date | null;
}

/** Finds somebody else for a proposal that a reviewer stepped back from, while there is still time to review it. */
@Injectable()
export class GapFillingJob extends TransactionalJob {
  readonly name = 'gap-filling';
  readonly event = 'review.abstained';

  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, { assignmentId }: Record<string, string>): Promise<void> {
    const [gap] = (await tx.query(
      `SELECT c.forum_id AS "forumId", c.id AS "callId", a.proposal_id AS "proposalId", c.review_ends_at AS "reviewEndsAt"
         FROM assignment a JOIN call c ON c.id = a.call_id
        WHERE a.id = $1 AND a.status = 'abstained'`,
      [assignmentId],
    )) as [Gap?];
    const now = await this.clock.now(tx);
    if (!gap || (gap.reviewEndsAt && gap.reviewEndsAt <= now)) return;
    const { forumId, callId, proposalId } = gap;
    const call = await lockCall(tx, gap);
    if (!call || assigningBlockers(call.status).length > 0) return;
    try {
      await assignPanels(tx, SYSTEM, { scope: gap, call, mode: 'gaps', onlyProposal: proposalId, now });
    } catch (refusal) {
      // nobody is left for it, or it is no longer reviewed: the secretariat sees the gap in its overview
      if (!(refusal instanceof Refusal)) throw refusal;
      const reasons = refusal.blockers.map(({ code }) => code);
      await audit.add(
        tx,
        SYSTEM,
        'assignment.gap_left',
        { forumId, callId, subjectId: proposalId },
        { reasons },
      );
    }
  }
}
