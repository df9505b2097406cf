import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { Clock, ensure, newId } from '#libs/kernel';
import { ImportDraftEntity } from '../persistence/import-draft.entity.js';
import { rememberedMapping } from '../persistence/import-plan.store.js';
import type { SystemName } from '../rules/source-table.js';
import { startedMapping } from '../rules/started-mapping.js';
import { readSource } from '../reading/read-source.js';

export interface ReceiveImportInput {
  callId: string;
  fileName: string;
  file: Uint8Array;
  /** Recognised by what is in it when not given. */
  system?: SystemName;
}

/** Days that a file waits to be brought in. */
const KEPT_DAYS = 7;

/** Takes a file of proposals and guesses how to read it; nothing is imported before somebody has looked. */
@Injectable()
export class ReceiveImport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, fileName, file, system }: ReceiveImportInput,
  ): Promise<{ importId: string; rows: number }> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const table = await readSource(file, system);
      const remembered = await rememberedMapping(tx, { callId, system: table.system });
      const importId = newId();
      const createdAt = await this.clock.now(tx);
      await tx.query(
        `DELETE FROM import_draft WHERE created_at < $1::timestamptz - make_interval(days => $2)`,
        [createdAt, KEPT_DAYS],
      );
      await tx.insert(ImportDraftEntity, {
        id: importId,
        callId,
        ownerId: personOf(actor),
        fileName: fileName.replaceAll(/[^\p{L}\p{N} ._()-]+/gu, ' ').slice(0, 120),
        system: table.system,
        content: { columns: table.columns, rows: table.rows } as never,
        mapping: startedMapping(table, call.settings, remembered, actor.email) as never,
        createdAt,
      });
      const scope = { forumId: call.forumId, callId, subjectId: importId };
      await audit.add(tx, actor, 'import.received', scope, { system: table.system, rows: table.rows.length });
      return { importId, rows: table.rows.length };
    });
  }
}
