import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { lockWebhook, webhookDue } from '../persistence/webhook.store.js';
import { canManageWebhooks } from '../policies/webhook.policy.js';

export interface RedeliverInput {
  callId: string;
  webhookId: string;
  deliveryId: string;
}

/** Sends a message again under its old id, with another full round of tries. */
@Injectable()
export class Redeliver {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, webhookId, deliveryId }: RedeliverInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockWebhook(tx, callId, webhookId);
      found(canManageWebhooks(actor, stored) || null);
      const [delivery] = (await tx.query(
        `SELECT d.status FROM webhook_delivery d
          WHERE d.id = $1 AND d.webhook_id = $2 AND NOT EXISTS (
                SELECT 1 FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
                 WHERE k.proposal_id = d.proposal_id AND k.active AND r.person_id = $3) FOR UPDATE OF d`,
        [deliveryId, webhookId, personOf(actor)],
      )) as { status: string }[];
      const { status } = found(delivery);
      refuseIf([
        ...(stored.status === 'active' ? [] : [{ code: 'webhook_not_active' }]),
        ...(status === 'pending' ? [{ code: 'webhook_delivery_pending' }] : []),
      ]);
      await tx.query(`UPDATE webhook_delivery SET status = 'pending', finished_at = NULL WHERE id = $1`, [
        deliveryId,
      ]);
      await outbox.add(tx, webhookDue(deliveryId));
      const scope = { forumId: stored.forumId, callId, subjectId: webhookId };
      await audit.add(tx, actor, 'webhook.redelivered', scope, { deliveryId });
    });
  }
}
