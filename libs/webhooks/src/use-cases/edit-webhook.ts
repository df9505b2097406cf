import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { found, refuseIf, refuseStale } from '#libs/kernel';
import { lockWebhook } from '../persistence/webhook.store.js';
import { canManageWebhooks } from '../policies/webhook.policy.js';
import { webhookBlockers, type WebhookWish } from '../rules/webhook-blockers.js';
import { addressBlockers } from '../sending/address-blockers.js';
import { WEBHOOKS_CONFIG, type WebhooksConfig } from '../webhooks-config.js';

export interface EditWebhookInput {
  callId: string;
  webhookId: string;
  /** The version the editor looked at. */
  version?: number;
  /** What is not named stays. */
  changes: Partial<WebhookWish> & { paused?: boolean };
}

/**
 * Changes a webhook, pauses it, or sets it going again. Whoever changes it answers for it from then on: it is told what
 * they may know.
 */
@Injectable()
export class EditWebhook {
  constructor(
    private readonly db: Database,
    @Inject(WEBHOOKS_CONFIG) private readonly config: WebhooksConfig,
  ) {}

  run(actor: Actor, { callId, webhookId, version, changes }: EditWebhookInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockWebhook(tx, callId, webhookId);
      found(canManageWebhooks(actor, stored) || null);
      refuseStale(stored.version, version);
      const { paused, ...wish } = changes;
      const wanted = {
        url: wish.url ?? stored.url,
        description: (wish.description ?? stored.description).trim(),
        events: [...new Set(wish.events ?? stored.events)],
      };
      const { allowLocal } = this.config;
      refuseIf([
        ...webhookBlockers(wanted, { others: 0, allowLocal }),
        ...addressBlockers(wanted.url, allowLocal),
      ]);
      const status = paused === undefined ? stored.status : paused ? 'paused' : 'active';
      await tx.query(
        `UPDATE webhook SET url = $2, description = $3, events = $4, status = $5, owner_id = $6, version = version + 1,
                disabled_for = CASE WHEN $5 = 'disabled' THEN disabled_for ELSE '' END,
                failing_since = CASE WHEN $5 = status AND $2 = url THEN failing_since END
          WHERE id = $1`,
        [webhookId, wanted.url, wanted.description, wanted.events, status, personOf(actor)],
      );
      const { forumId } = stored;
      const facts = { events: wanted.events, host: new URL(wanted.url).host, status };
      await audit.add(tx, actor, 'webhook.edited', { forumId, callId, subjectId: webhookId }, facts);
    });
  }
}
