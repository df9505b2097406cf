import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { ensure, found } from '#libs/kernel';
import type { KeptList } from '../../rules/lists/kept-list.js';
import { SavedViewEntity } from '../../persistence/saved-view.entity.js';

/** Forgets one of one's own saved lists; another person's or another list's is not found. */
@Injectable()
export class ForgetView {
  constructor(private readonly db: Database) {}

  run(
    actor: Actor,
    { callId, list, viewId }: { callId: string; list: KeptList; viewId: string },
  ): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const ownerId = personOf(actor);
      const view = found(await tx.findOneBy(SavedViewEntity, { id: viewId, callId, ownerId, list }));
      await tx.delete(SavedViewEntity, { id: view.id, callId, ownerId });
      await audit.add(tx, actor, 'view.forgotten', { forumId: call.forumId, callId, subjectId: viewId });
    });
  }
}
