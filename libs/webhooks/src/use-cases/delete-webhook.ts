import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { found, refuseStale } from '#libs/kernel';
import { lockWebhook } from '../persistence/webhook.store.js';
import { canManageWebhooks } from '../policies/webhook.policy.js';

export interface DeleteWebhookInput {
  callId: string;
  webhookId: string;
  version?: number;
}

/** Has an address told no more, and forgets what it was told. */
@Injectable()
export class DeleteWebhook {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, webhookId, version }: DeleteWebhookInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockWebhook(tx, callId, webhookId);
      found(canManageWebhooks(actor, stored) || null);
      refuseStale(stored.version, version);
      await tx.query('DELETE FROM webhook WHERE id = $1', [webhookId]);
      const scope = { forumId: stored.forumId, callId, subjectId: webhookId };
      await audit.add(tx, actor, 'webhook.deleted', scope, { host: new URL(stored.url).host });
    });
  }
}
