import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { loadCallRules } from '#libs/calls';
import { ensure, found } from '#libs/kernel';
import { ImportDraftEntity } from '../persistence/import-draft.entity.js';

/** Forgets a file that was sent, and everything in it. */
@Injectable()
export class DropImport {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, importId }: { callId: string; importId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      ensure(isSecretariat(actor, await loadCallRules(tx, callId)));
      const { affected } = await tx.delete(ImportDraftEntity, {
        id: importId,
        callId,
        ownerId: personOf(actor),
      });
      found(affected || null);
    });
  }
}
