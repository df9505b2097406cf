import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { lockCall, panelFacts } from '../persistence/panel-facts.store.js';
import { knownSeat } from '../persistence/known-seat.js';
import { giveSeats, putUnderReview } from '../persistence/seats.store.js';
import { canAssign } from '../policies/assignment.policy.js';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import { seatBlockers } from '../rules/seat-blockers.js';

export interface AssignReviewerInput {
  proposalId: string;
  reviewerId: string;
}

/** Gives one proposal to one reviewer by hand; runs keep to it. */
@Injectable()
export class AssignReviewer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, scope: CallScope, pair: AssignReviewerInput): Promise<void> {
    ensure(canAssign(actor, scope));
    return this.db.transaction((tx) => this.assign(tx, actor, scope, pair));
  }

  private async assign(
    tx: Tx,
    actor: Actor,
    scope: CallScope,
    { proposalId, reviewerId }: AssignReviewerInput,
  ) {
    const { forumId, callId } = scope;
    const call = found(await lockCall(tx, scope));
    refuseIf(assigningBlockers(call.status));
    const facts = await panelFacts(tx, callId, call, { lock: true, onlyProposal: proposalId });
    const proposal = found(facts.proposals[0]);
    const reviewer = found(facts.reviewers.find((one) => one.id === reviewerId));
    refuseIf(seatBlockers(facts, { proposalId, reviewerId }));
    const seat = await knownSeat(tx, facts, { proposalId: proposal.id, reviewerId: reviewer.id });
    const now = await this.clock.now(tx);
    await giveSeats(tx, callId, null, now, [seat]);
    await putUnderReview(tx, callId, [proposalId], now);
    await audit.add(
      tx,
      actor,
      'reviewer.assigned',
      { forumId, callId, subjectId: proposalId },
      { reviewerId },
    );
  }
}
