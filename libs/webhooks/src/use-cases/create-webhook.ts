import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, personOf } from '#libs/identity';
import { Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { canManageWebhooks } from '../policies/webhook.policy.js';
import { webhookBlockers, type WebhookWish } from '../rules/webhook-blockers.js';
import { webhookSecret } from '../rules/webhook-secret.js';
import { addressBlockers } from '../sending/address-blockers.js';
import { WEBHOOKS_CONFIG, type WebhooksConfig } from '../webhooks-config.js';

export type CreateWebhookInput = CallScope & WebhookWish;

/** Has an address told of what happens in a call, in the name of whoever sets it up. The secret is given once. */
@Injectable()
export class CreateWebhook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(WEBHOOKS_CONFIG) private readonly config: WebhooksConfig,
  ) {}

  async run(
    actor: Actor,
    { forumId, callId, ...wish }: CreateWebhookInput,
  ): Promise<{ webhookId: string; secret: string }> {
    ensure(canManageWebhooks(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM call WHERE id = $1 FOR UPDATE', [callId]);
      const [row] = (await tx.query('SELECT count(*)::int AS others FROM webhook WHERE call_id = $1', [
        callId,
      ])) as [{ others: number }];
      const { allowLocal, secret } = this.config;
      refuseIf([...webhookBlockers(wish, { ...row, allowLocal }), ...addressBlockers(wish.url, allowLocal)]);
      const id = newId();
      await tx.query(
        `INSERT INTO webhook (id, call_id, owner_id, url, description, events, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          callId,
          personOf(actor),
          wish.url,
          wish.description.trim(),
          [...new Set(wish.events)],
          await this.clock.now(tx),
        ],
      );
      const facts = { events: wish.events, host: new URL(wish.url).host };
      await audit.add(tx, actor, 'webhook.created', { forumId, callId, subjectId: id }, facts);
      return { webhookId: id, secret: webhookSecret(secret, id, 1) };
    });
  }
}
