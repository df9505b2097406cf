import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { readSource } from '#libs/imports';
import { Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { lockRecord } from '../persistence/past-workshop.store.js';
import { newOnes } from '../persistence/past-import.store.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';
import { pastWorkshopsOf } from '../rules/past-workshop-rows.js';

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
      const { acronym } = await lockRecord(tx, forumId);
      const { system, rows, columns } = await readSource(file);
      refuseIf(
        system === 'csv' || system === 'xlsx' ? [] : [{ code: 'file_of_other_kind', line: 1, column: '' }],
      );
      refuseIf(rows.length === 0 ? [{ code: 'csv_empty', line: 1, column: '' }] : []);
      const { workshops, bad } = pastWorkshopsOf(rows, columns, acronym);
      refuseIf(bad);
      refuseIf(await newOnes(tx, forumId, workshops));
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
        { rows: rows.length },
      );
      return { importId, rows: workshops.length };
    });
  }
}

const tidyName = (name: string): string => name.replaceAll(/[^\p{L}\p{N} ._()-]+/gu, ' ').slice(0, 120);
