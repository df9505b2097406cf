import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, found, refuseIf } from '#libs/kernel';
import { lockWebhook, queueDeliveries } from '../persistence/webhook.store.js';
import { canManageWebhooks } from '../policies/webhook.policy.js';
import { PING } from '../rules/webhook-events.js';

/** Sends a webhook a message that says nothing, to try it out. */
@Injectable()
export class PingWebhook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, webhookId }: { callId: string; webhookId: string },
  ): Promise<{ deliveryId: string }> {
    return this.db.transaction(async (tx) => {
      const stored = await lockWebhook(tx, callId, webhookId);
      found(canManageWebhooks(actor, stored) || null);
      refuseIf(stored.status === 'active' ? [] : [{ code: 'webhook_not_active' }]);
      const now = await this.clock.now(tx);
      const message = { type: PING, timestamp: now.toISOString(), data: {} } as const;
      const [deliveryId] = await queueDeliveries(tx, [{ webhookId, proposalId: null, message }], now);
      await audit.add(tx, actor, 'webhook.pinged', { forumId: stored.forumId, callId, subjectId: webhookId });
      return { deliveryId: found(deliveryId) };
    });
  }
}
