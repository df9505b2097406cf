/** Stages of long work that somebody asked for: it waits, runs, and ends in one of three ways. */
export const RUN_STATUSES = ['queued', 'solving', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Whether the work is still to come or under way. */
export const isUnderWay = (status: RunStatus): boolean => status === 'queued' || status === 'solving';
