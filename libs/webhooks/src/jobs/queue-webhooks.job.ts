import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { happenedBy } from '../events.js';
import { queueDeliveries, webhooksWaiting } from '../persistence/webhook.store.js';
import { mayBeTold } from '../policies/webhook.policy.js';
import type { WebhookEvent } from '../rules/webhook-events.js';
import { WEBHOOKS_CONFIG, type WebhooksConfig } from '../webhooks-config.js';

/** Writes a delivery for every webhook that waits for an event and may be told of it. */
@Injectable()
abstract class QueueWebhooks extends TransactionalJob {
  abstract override readonly event: WebhookEvent;

  constructor(
    db: Database,
    private readonly clock: Clock,
    @Inject(WEBHOOKS_CONFIG) private readonly config: WebhooksConfig,
  ) {
    super(db);
  }

  protected async act(tx: Tx, payload: Record<string, string>): Promise<void> {
    const happened = await happenedBy(tx, this.event, payload, this.config.publicUrl);
    if (!happened) return;
    const { callId, proposalId, message } = happened;
    const waiting = await webhooksWaiting(tx, callId, this.event, proposalId);
    const told = waiting.filter((webhook) => mayBeTold(webhook.owner, webhook, webhook));
    await queueDeliveries(
      tx,
      told.map(({ id }) => ({ webhookId: id, proposalId, message })),
      await this.clock.now(tx),
    );
  }
}

@Injectable()
export class QueueProposalSubmitted extends QueueWebhooks {
  readonly name = 'webhooks-proposal-submitted';
  readonly event = 'proposal.submitted';
}

@Injectable()
export class QueueProposalWithdrawn extends QueueWebhooks {
  readonly name = 'webhooks-proposal-withdrawn';
  readonly event = 'proposal.withdrawn';
}

@Injectable()
export class QueueProposalScreened extends QueueWebhooks {
  readonly name = 'webhooks-proposal-screened';
  readonly event = 'proposal.screened';
}

@Injectable()
export class QueueDecisionPublished extends QueueWebhooks {
  readonly name = 'webhooks-decision-published';
  readonly event = 'decision.published';
}

@Injectable()
export class QueueProgrammePublished extends QueueWebhooks {
  readonly name = 'webhooks-programme-published';
  readonly event = 'programme.published';
}
