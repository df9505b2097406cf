import type { OutboxEvent } from '#libs/outbox';

/** A reviewer stepped back from a proposal; somebody else is needed. */
export const reviewAbstained = (assignmentId: string): OutboxEvent => ({
  type: 'review.abstained',
  payload: { assignmentId },
});
