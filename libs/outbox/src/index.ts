export * as outbox from './outbox.js';
export type { OutboxEvent } from './outbox.js';
export { type Delivery, type Job, TransactionalJob } from './job.js';
