import type { OutboxEvent } from '#libs/outbox';

/** Somebody has asked for places for all sessions that have none. */
export const timetableRequested = (runId: string): OutboxEvent => ({
  type: 'timetable.requested',
  payload: { runId },
});
