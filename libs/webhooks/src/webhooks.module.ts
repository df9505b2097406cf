import { type DynamicModule, Module } from '@nestjs/common';
import { DeliverWebhook } from './jobs/deliver-webhook.job.js';
import {
  QueueDecisionPublished,
  QueueProgrammePublished,
  QueueProposalScreened,
  QueueProposalSubmitted,
  QueueProposalWithdrawn,
} from './jobs/queue-webhooks.job.js';
import { DeliveriesQuery } from './queries/deliveries.query.js';
import { WebhooksQuery } from './queries/webhooks.query.js';
import { ClearDeliveries } from './use-cases/clear-deliveries.js';
import { CreateWebhook } from './use-cases/create-webhook.js';
import { DeleteWebhook } from './use-cases/delete-webhook.js';
import { EditWebhook } from './use-cases/edit-webhook.js';
import { PingWebhook } from './use-cases/ping-webhook.js';
import { Redeliver } from './use-cases/redeliver.js';
import { RotateWebhookSecret } from './use-cases/rotate-webhook-secret.js';
import { WEBHOOKS_CONFIG, type WebhooksConfig } from './webhooks-config.js';

const provided = [
  ClearDeliveries,
  CreateWebhook,
  DeleteWebhook,
  DeliveriesQuery,
  DeliverWebhook,
  EditWebhook,
  PingWebhook,
  QueueDecisionPublished,
  QueueProgrammePublished,
  QueueProposalScreened,
  QueueProposalSubmitted,
  QueueProposalWithdrawn,
  Redeliver,
  RotateWebhookSecret,
  WebhooksQuery,
];

@Module({})
export class WebhooksModule {
  static forRoot(config: WebhooksConfig): DynamicModule {
    return {
      module: WebhooksModule,
      global: true,
      providers: [...provided, { provide: WEBHOOKS_CONFIG, useValue: config }],
      exports: provided,
    };
  }
}
