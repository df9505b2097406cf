import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, newId } from '#libs/kernel';
import { readNewWorkshops } from '../persistence/read-workshops.store.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';

/** Days that a file waits to be brought in. */
const KEPT_DAYS = 7;

/** Reads a file of past workshops, to be looked at before anything of it is on record. */
@Injectable()
export class ReceivePastWorkshops {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `blocked` with `{ code, line, column }` for every bad cell */
  run(
    actor: Actor,
    { forumId, fileName, file }: { forumId: string; fileName: string; file: Uint8Array },
  ): Promise<{ importId: string; rows: number }> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepPastWorkshops(actor, forumId));
      const workshops = await readNewWorkshops(tx, forumId, file);
      const importId = newId();
      const createdAt = await this.clock.now(tx);
      await tx.query(
        'DELETE FROM past_workshop_import WHERE created_at < $1::timestamptz - make_interval(days => $2)',
        [createdAt, KEPT_DAYS],
      );
      await tx.query(
        `INSERT INTO past_workshop_import (id, forum_id, owner_id, file_name, rows, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [importId, forumId, personOf(actor), tidyName(fileName), JSON.stringify(workshops), createdAt],
      );
      await audit.add(
        tx,
        actor,
        'past_workshops.received',
        { forumId, subjectId: importId },
        { rows: workshops.length },
      );
      return { importId, rows: workshops.length };
    });
  }
}

const tidyName = (name: string): string => name.replaceAll(/[^\p{L}\p{N} ._()-]+/gu, ' ').slice(0, 120);
