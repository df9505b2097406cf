import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, seatIn } from '#libs/identity';
import { BIDS, type Bid } from '#libs/matching';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { takeSeat } from '../persistence/reviewer.store.js';
import { lockWishing, storeWishes } from '../persistence/wishes.store.js';
import { canSpeakFor } from '../policies/committee.policy.js';
import { wishingBlockers } from '../rules/wishing-blockers.js';

export interface MakeWishesInput {
  /** By the id of the proposal; null takes a wish back. Proposals not named keep theirs. */
  wishes: ReadonlyMap<string, Bid | null>;
}

/** A member says which proposals they would like to review, or rather not. A wish counts a little, and decides nothing. */
@Injectable()
export class MakeWishes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Wishes about proposals the member may not see are not there: they are passed over. */
  async run(actor: Actor, scope: CallScope, { wishes }: MakeWishesInput): Promise<void> {
    const reviewerId = found(seatIn(actor, scope.callId));
    ensure(canSpeakFor(actor, scope, reviewerId));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const call = found(await lockWishing(tx, scope));
      refuseIf(wishingBlockers(call));
      refuseIf(
        [...wishes]
          .filter(([, wish]) => wish !== null && !BIDS.includes(wish))
          .map(([id]) => ({ code: 'isIn', field: `wishes[${id}]` })),
      );
      const stored = await storeWishes(tx, { callId, reviewerId, wishes, now: await this.clock.now(tx) });
      await takeSeat(tx, reviewerId);
      await audit.add(
        tx,
        actor,
        'reviewer.wished',
        { forumId, callId, subjectId: reviewerId },
        { wishes: stored },
      );
    });
  }
}
