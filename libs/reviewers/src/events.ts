import type { OutboxEvent } from '#libs/outbox';

/** Somebody was given a seat and should be told. */
export const reviewerInvited = (reviewerId: string): OutboxEvent => ({
  type: 'reviewer.invited',
  payload: { reviewerId },
});

/** A member left the committee; what they were given is open again. */
export const reviewerLeft = (reviewerId: string): OutboxEvent => ({
  type: 'reviewer.left',
  payload: { reviewerId },
});
