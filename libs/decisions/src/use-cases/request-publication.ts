import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, personOf } from '#libs/identity';
import { ensure, found, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { publicationRequested } from '../events.js';
import { loadPublication } from '../persistence/publication.store.js';
import { loadRound, loadRoundCall, roundEntry } from '../persistence/round.store.js';
import { canPublish } from '../policies/decision.policy.js';
import { publicationBlockers } from '../rules/publication-blockers.js';

/** Asks for the round to be published; the worker does it, and does not lose it if it dies in the middle. */
@Injectable()
export class RequestPublication {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, { forumId, callId }: CallScope): Promise<void> {
    ensure(canPublish(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      found(await loadRoundCall(tx, callId, true));
      const { state } = await loadPublication(tx, callId);
      refuseIf(state === 'requested' ? [{ code: 'publication_running' }] : []);
      refuseIf(publicationBlockers((await loadRound(tx, callId)).map((row) => roundEntry(row))));
      const batchId = newId();
      await audit.add(tx, actor, 'decisions.publication_requested', { forumId, callId }, { batchId });
      await outbox.add(tx, publicationRequested({ callId, requestedBy: personOf(actor), batchId }));
    });
  }
}
