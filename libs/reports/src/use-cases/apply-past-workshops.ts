import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { newOnes, type ReadWorkshop } from '../persistence/past-import.store.js';
import { lockRecord } from '../persistence/past-workshop.store.js';
import { recordWorkshops } from '../persistence/record-workshops.store.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';

/** Brings in a file of past workshops that was looked at: every row, or none. */
@Injectable()
export class ApplyPastWorkshops {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { forumId, importId }: { forumId: string; importId: string },
  ): Promise<{ added: number }> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepPastWorkshops(actor, forumId));
      await lockRecord(tx, forumId);
      const [file] = (await tx.query(
        `SELECT rows FROM past_workshop_import WHERE id = $1 AND forum_id = $2 AND owner_id = $3 FOR UPDATE`,
        [importId, forumId, personOf(actor)],
      )) as { rows: ReadWorkshop[] }[];
      const { rows } = found(file);
      // somebody else may have put one of them on record since
      refuseIf(await newOnes(tx, forumId, rows));
      await tx.query('DELETE FROM past_workshop_import WHERE id = $1', [importId]);
      await recordWorkshops(tx, actor, { forumId, importId, workshops: rows }, await this.clock.now(tx));
      return { added: rows.length };
    });
  }
}
