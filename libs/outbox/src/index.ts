export * as outbox from './outbox.js';
export type { OutboxEvent } from './outbox.js';
export { type Delivery, type Job, type QueueName, TransactionalJob } from './job.js';
export { QueueDepthQuery, type QueueDepth } from './queries/queue-depth.query.js';
export { ClearDelivered } from './use-cases/clear-delivered.js';
export { ReviveDead } from './use-cases/revive-dead.js';
export { DeliveryRunner } from './delivery-runner.js';
export { OutboxModule, type OutboxOptions } from './outbox.module.js';
