/**
 * `queued`: asked for; `solving`: a worker is at it; `proposed`: there is a result to look at, nothing is given out yet;
 * `applied`: its seats were given; `failed`: there is none, with reasons; `cancelled`: stopped by the secretariat;
 * `discarded`: looked at and not wanted, or overtaken by another run.
 */
export const RUN_STATUSES = [
  'queued',
  'solving',
  'proposed',
  'applied',
  'failed',
  'cancelled',
  'discarded',
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const RUN_MOVES = {
  queued: ['solving', 'cancelled', 'failed'],
  solving: ['proposed', 'applied', 'failed', 'cancelled'],
  proposed: ['applied', 'discarded'],
  applied: [],
  failed: [],
  cancelled: [],
  discarded: [],
} as const satisfies Record<RunStatus, readonly RunStatus[]>;

/** Whether a run may go from one status to the other. */
export const canRunMove = (from: RunStatus, to: RunStatus): boolean =>
  (RUN_MOVES[from] as readonly RunStatus[]).includes(to);

/** Whether a worker has it or will have it: one at a time in a call. */
export const isAtWork = (status: RunStatus): boolean => status === 'queued' || status === 'solving';
