import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { isSecretariat } from '#libs/identity';
import { Clock, newId } from '#libs/kernel';
import type { Delivery, Job } from '#libs/outbox';
import { disableWebhook } from '../persistence/disable-webhook.js';
import { DUE_SQL, type DueDelivery, dueFrom } from '../persistence/webhook.store.js';
import { mayBeTold } from '../policies/webhook.policy.js';
import { failedTooLong } from '../rules/failing.js';
import { signedHeaders, webhookSecret } from '../rules/webhook-secret.js';
import type { DeliveryStatus } from '../rules/webhook-states.js';
import { sendMessage, succeeded, type TryResult } from '../sending/send-message.js';
import { WEBHOOKS_CONFIG, type WebhooksConfig } from '../webhooks-config.js';

/** Answers that say that nobody will ever answer there again. */
const GONE = 410;

/** Sends one message, and writes down how it went; the outbox tries again what failed. */
@Injectable()
export class DeliverWebhook implements Job {
  readonly name = 'deliver-webhook';
  readonly event = 'webhook.due';
  readonly queue = 'webhooks';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(WEBHOOKS_CONFIG) private readonly config: WebhooksConfig,
  ) {}

  async run(delivery: Delivery): Promise<void> {
    const row = await this.db.row<Parameters<typeof dueFrom>[0]>(DUE_SQL, [delivery.payload['deliveryId']]);
    if (!row) return this.finish(delivery, undefined);
    const due = dueFrom(row);
    // it may have waited for hours: whoever may not be told any more is not
    if (due.status !== 'active' || !mayBeTold(due.owner, due, due)) return this.drop(delivery, due);
    const result = await this.send(due);
    if (succeeded(result)) return this.delivered(delivery, due, result);
    await this.failed(delivery, due, result);
  }

  private async send(due: DueDelivery): Promise<TryResult> {
    const now = await this.clock.now(this.db.source);
    const body = JSON.stringify(due.payload);
    const generations = [
      due.generation,
      ...(due.oldSecretUntil && due.oldSecretUntil > now ? [due.generation - 1] : []),
    ];
    const secrets = generations.map((generation) => webhookSecret(this.config.secret, due.id, generation));
    const timestamp = Math.floor(now.getTime() / 1000);
    return sendMessage({
      url: due.url,
      headers: signedHeaders(secrets, { id: due.deliveryId, timestamp, body }),
      body,
      allowLocal: this.config.allowLocal,
    });
  }

  private delivered(delivery: Delivery, due: DueDelivery, result: TryResult): Promise<void> {
    return this.finish(delivery, async (tx) => {
      const now = await this.clock.now(tx);
      await writeAttempt(tx, due, result, now);
      await settle(tx, due, 'delivered', now);
      await tx.query('UPDATE webhook SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL', [
        due.id,
      ]);
    });
  }

  /** Throws while another try follows. */
  private async failed(delivery: Delivery, due: DueDelivery, result: TryResult): Promise<void> {
    const over = await this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      await writeAttempt(tx, due, result, now);
      await tx.query('UPDATE webhook SET failing_since = coalesce(failing_since, $2) WHERE id = $1', [
        due.id,
        now,
      ]);
      const gone = result.answered === GONE;
      if (!gone && !failedTooLong(due.failingSince, now)) return delivery.last;
      await disableWebhook(tx, due, gone ? 'gone' : 'failing');
      return true;
    });
    if (!over) throw new Error(result.answered === null ? result.error : `answered ${result.answered}`);
    await this.finish(delivery, async (tx) => settle(tx, due, 'dead', await this.clock.now(tx)));
  }

  private drop(delivery: Delivery, due: DueDelivery): Promise<void> {
    return this.finish(delivery, async (tx) => {
      await settle(tx, due, 'dropped', await this.clock.now(tx));
      if (due.status === 'active' && !isSecretariat(due.owner, due))
        await disableWebhook(tx, due, 'owner_left');
    });
  }

  private finish(delivery: Delivery, act: ((tx: Tx) => Promise<unknown>) | undefined): Promise<void> {
    return this.db.transaction(async (tx) => {
      if (!(await delivery.begin(tx))) return;
      await act?.(tx);
      await delivery.finish(tx);
    });
  }
}

const writeAttempt = (tx: Tx, { deliveryId }: DueDelivery, result: TryResult, at: Date): Promise<unknown> =>
  tx.query(
    `INSERT INTO webhook_attempt (id, delivery_id, at, answered, milliseconds, error, excerpt)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), deliveryId, at, result.answered, result.milliseconds, result.error, result.excerpt],
  );

const settle = (tx: Tx, { deliveryId }: DueDelivery, status: DeliveryStatus, now: Date): Promise<unknown> =>
  tx.query('UPDATE webhook_delivery SET status = $2, finished_at = $3 WHERE id = $1', [
    deliveryId,
    status,
    now,
  ]);
