import { Injectable } from '@nestjs/common';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { Clock, ensure, found } from '#libs/kernel';
import { ImportDraftEntity } from '../persistence/import-draft.entity.js';
import { rememberMapping } from '../persistence/import-plan.store.js';
import { bringIn, type ImportDone } from '../persistence/bring-in.store.js';

/** Brings in what a file was read as: every row, or none and the reasons; the file is then forgotten. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, importId }: { callId: string; importId: string }): Promise<ImportDone> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const ownerId = personOf(actor);
      const draft = found(await tx.findOneBy(ImportDraftEntity, { id: importId, callId, ownerId }));
      const at = await this.clock.now(tx);
      const table = { system: draft.system, ...draft.content };
      const done = await bringIn(tx, actor, call, at, table, draft.mapping);
      await rememberMapping(tx, { callId, system: draft.system, at }, draft.mapping);
      await tx.delete(ImportDraftEntity, { id: importId, callId, ownerId });
      return done;
    });
  }
}
