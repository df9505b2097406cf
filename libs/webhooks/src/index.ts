export { DeliverWebhook } from './jobs/deliver-webhook.job.js';
export {
  QueueDecisionPublished,
  QueueProgrammePublished,
  QueueProposalScreened,
  QueueProposalSubmitted,
  QueueProposalWithdrawn,
} from './jobs/queue-webhooks.job.js';
export { DeliveriesQuery, type DeliveryRow, type DeliveryView } from './queries/deliveries.query.js';
export { type WebhookRow, WebhooksQuery } from './queries/webhooks.query.js';
export { PING, WEBHOOK_EVENTS, type WebhookEvent } from './rules/webhook-events.js';
export {
  DELIVERY_STATUSES,
  type DeliveryStatus,
  WEBHOOK_STATUSES,
  type WebhookStatus,
} from './rules/webhook-states.js';
export { ClearDeliveries } from './use-cases/clear-deliveries.js';
export { CreateWebhook } from './use-cases/create-webhook.js';
export { DeleteWebhook } from './use-cases/delete-webhook.js';
export { EditWebhook } from './use-cases/edit-webhook.js';
export { PingWebhook } from './use-cases/ping-webhook.js';
export { Redeliver } from './use-cases/redeliver.js';
export { RotateWebhookSecret } from './use-cases/rotate-webhook-secret.js';
export { WebhooksModule } from './webhooks.module.js';
