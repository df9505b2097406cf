import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found } from '#libs/kernel';
import { lockWebhook } from '../persistence/webhook.store.js';
import { canManageWebhooks } from '../policies/webhook.policy.js';
import { OVERLAP_HOURS, webhookSecret } from '../rules/webhook-secret.js';
import { WEBHOOKS_CONFIG, type WebhooksConfig } from '../webhooks-config.js';

/** Gives a webhook a new secret. For a day messages are signed with both, so that its receiver can change over. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(WEBHOOKS_CONFIG) private readonly config: WebhooksConfig,
  ) {}

  run(
    actor: Actor,
    { callId, webhookId }: { callId: string; webhookId: string },
  ): Promise<{ secret: string }> {
    return this.db.transaction(async (tx) => {
      const stored = await lockWebhook(tx, callId, webhookId);
      found(canManageWebhooks(actor, stored) || null);
      const generation = stored.generation + 1;
      await tx.query(
        `UPDATE webhook SET secret_generation = $2, owner_id = $3, version = version + 1,
                old_secret_until = $4::timestamptz + make_interval(hours => $5) WHERE id = $1`,
        [webhookId, generation, personOf(actor), await this.clock.now(tx), OVERLAP_HOURS],
      );
      const scope = { forumId: stored.forumId, callId, subjectId: webhookId };
      await audit.add(tx, actor, 'webhook.secret_rotated', scope, { generation });
      return { secret: webhookSecret(this.config.secret, webhookId, generation) };
    });
  }
}
