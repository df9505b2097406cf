import type { OutboxEvent } from '#libs/outbox';

/** A run has given out proposals; those who got some should be told. */
export const reviewsAssigned = (runId: string): OutboxEvent => ({
  type: 'reviews.assigned',
  payload: { runId },
});

/** A run is asked for; a worker solves it. */
export const runRequested = (payload: { forumId: string; callId: string; runId: string }): OutboxEvent => ({
  type: 'assignment.run_requested',
  payload,
});
