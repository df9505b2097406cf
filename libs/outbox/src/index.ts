export * as outbox from './outbox.js';
export type { OutboxEvent } from './outbox.js';
