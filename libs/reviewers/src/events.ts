import type { OutboxEvent } from '#libs/outbox';

/** Somebody was given a seat and should be told. */
export const reviewerInvited = (reviewerId: string): OutboxEvent => ({
  type: 'reviewer.invited',
  payload: { reviewerId },
});
