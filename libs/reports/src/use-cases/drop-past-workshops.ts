import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { ensure, found } from '#libs/kernel';
import { canKeepPastWorkshops } from '../policies/report.policy.js';

/** Forgets a file of past workshops that was not brought in. */
@Injectable()
export class DropPastWorkshops {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { forumId, importId }: { forumId: string; importId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepPastWorkshops(actor, forumId));
      const [gone] = (await tx.query(
        'DELETE FROM past_workshop_import WHERE id = $1 AND forum_id = $2 AND owner_id = $3 RETURNING id',
        [importId, forumId, personOf(actor)],
      )) as [{ id: string }[], number];
      found(gone[0]);
      await audit.add(tx, actor, 'past_workshops.dropped', { forumId, subjectId: importId });
    });
  }
}
