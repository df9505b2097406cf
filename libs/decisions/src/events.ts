import type { OutboxEvent } from '#libs/outbox';

/** The letters of this decision are written; it is what its proposer may know. */
export const decisionPublished = (decisionId: string): OutboxEvent => ({
  type: 'decision.published',
  payload: { decisionId },
});

/** A proposer has confirmed or withdrawn. */
export const decisionAnswered = (decisionId: string): OutboxEvent => ({
  type: 'decision.answered',
  payload: { decisionId },
});

/** Somebody has asked for the round to be published; `requestedBy` is a person's id. */
export const publicationRequested = (payload: {
  callId: string;
  requestedBy: string;
  batchId: string;
}): OutboxEvent => ({ type: 'decisions.publication_requested', payload });

/** Somebody has asked for a selection under quotas to be solved. */
export const selectionRequested = (runId: string): OutboxEvent => ({
  type: 'selection.requested',
  payload: { runId },
});
