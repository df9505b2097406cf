import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, ensure, newId, refuseIf, refuseStale } from '#libs/kernel';
import { lookAgain } from '../persistence/look-again.store.js';
import {
  addressTaken,
  knownAmong,
  lockPastWorkshop,
  lockRecord,
  writeOrganisers,
} from '../persistence/past-workshop.store.js';
import { PastWorkshopEntity } from '../persistence/past-workshop.entity.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';
import { type PastWorkshop, pastWorkshopBlockers } from '../rules/past-workshop.js';
import { sameWorkshop } from '../rules/past-workshop-rows.js';

export interface KeepPastWorkshopInput {
  forumId: string;
  /** The one to be mended; a new one without it. */
  workshopId?: string;
  version?: number;
  workshop: PastWorkshop;
}

/** Puts one workshop of an earlier edition on the forum's record, or mends what is said of it. */
@Injectable()
export class KeepPastWorkshop {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { forumId, workshopId, version, workshop: typed }: KeepPastWorkshopInput,
  ): Promise<{ workshopId: string }> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepPastWorkshops(actor, forumId));
      const { acronym } = await lockRecord(tx, forumId);
      const stored =
        workshopId === undefined ? undefined : await lockPastWorkshop(tx, { forumId, workshopId });
      if (stored) refuseStale(stored.version, version);
      const workshop = { ...typed, edition: typed.edition || `${acronym} ${typed.year}` };
      refuseIf(pastWorkshopBlockers(workshop));
      const id = stored?.id ?? newId();
      const known = await knownAmong(tx, forumId, [workshop], id);
      refuseIf([
        ...(known.has(sameWorkshop(workshop))
          ? [{ code: 'workshop_known', field: workshop.number === null ? 'title' : 'number' }]
          : []),
        ...(await addressTaken(tx, forumId, workshop.reportAddress, id)),
      ]);
      const { year, edition, number, title } = workshop;
      const row = tx.create(PastWorkshopEntity, {
        ...(stored ?? { id, forumId, addedBy: actor.personId, addedAt: await this.clock.now(tx) }),
        year,
        edition,
        number,
        title,
        reportAddress: workshop.reportAddress || null,
        filedOn: workshop.filedOn || null,
      });
      await tx.save(row);
      await writeOrganisers(tx, [{ id, organisers: workshop.organisers }]);
      const act = stored ? 'past_workshop.edited' : 'past_workshop.added';
      await audit.add(tx, actor, act, { forumId, subjectId: id }, { year, number });
      await lookAgain(tx, forumId, 'all');
      return { workshopId: id };
    });
  }
}
