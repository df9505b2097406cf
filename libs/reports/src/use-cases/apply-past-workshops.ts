import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, newId, refuseIf } from '#libs/kernel';
import { lookAgain } from '../persistence/look-again.store.js';
import { newOnes, type ReadWorkshop } from '../persistence/past-import.store.js';
import { PastWorkshopEntity } from '../persistence/past-workshop.entity.js';
import { lockRecord, writeOrganisers } from '../persistence/past-workshop.store.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';

const AT_ONCE = 500;

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
      const rows = found(file).rows.map((row) => ({ ...row, id: newId() }));
      // somebody else may have put one of them on record since
      refuseIf(await newOnes(tx, forumId, rows));
      const addedAt = await this.clock.now(tx);
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        const portion = rows.slice(at, at + AT_ONCE);
        await tx.insert(
          PastWorkshopEntity,
          portion.map(({ id, year, edition, number, title, reportAddress, filedOn }) => ({
            id,
            forumId,
            year,
            edition,
            number,
            title,
            addedAt,
            version: 1,
            addedBy: actor.personId,
            reportAddress: reportAddress || null,
            filedOn: filedOn || null,
          })),
        );
        await writeOrganisers(tx, portion);
      }
      await tx.query('DELETE FROM past_workshop_import WHERE id = $1', [importId]);
      await audit.add(
        tx,
        actor,
        'past_workshops.imported',
        { forumId, subjectId: importId },
        { rows: rows.length },
      );
      await lookAgain(tx, forumId, 'all');
      return { added: rows.length };
    });
  }
}
