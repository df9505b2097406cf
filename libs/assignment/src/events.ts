import type { OutboxEvent } from '#libs/outbox';

/** A run has given out proposals; those who got some should be told. */
export const reviewsAssigned = (runId: string): OutboxEvent => ({
  type: 'reviews.assigned',
  payload: { runId },
});
