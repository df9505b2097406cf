import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, refuseStale } from '#libs/kernel';
import { lookAgain } from '../persistence/look-again.store.js';
import { PastWorkshopEntity } from '../persistence/past-workshop.entity.js';
import { lockPastWorkshop } from '../persistence/past-workshop.store.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';

/** Takes a workshop off the forum's record, with who held it. */
@Injectable()
export class RemovePastWorkshop {
  constructor(private readonly db: Database) {}

  run(
    actor: Actor,
    { forumId, workshopId, version }: { forumId: string; workshopId: string; version?: number },
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepPastWorkshops(actor, forumId));
      const stored = await lockPastWorkshop(tx, { forumId, workshopId });
      refuseStale(stored.version, version);
      await tx.delete(PastWorkshopEntity, { id: workshopId, forumId });
      const { year, number } = stored;
      await audit.add(
        tx,
        actor,
        'past_workshop.removed',
        { forumId, subjectId: workshopId },
        { year, number },
      );
      await lookAgain(tx, forumId, 'all');
    });
  }
}
