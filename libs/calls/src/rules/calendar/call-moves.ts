import type { CallStatus } from './call-status.js';

/** Which stage may follow which. One step back is allowed while nothing irrevocable has been announced. */
export const CALL_MOVES = {
  draft: ['open'],
  open: ['draft', 'closed'],
  closed: ['open', 'screening'],
  screening: ['closed', 'reviewing'],
  reviewing: ['screening', 'deliberating'],
  deliberating: ['reviewing', 'decided'],
  decided: ['deliberating', 'published'],
  published: ['held'],
  held: ['archived'],
  archived: [],
} as const satisfies Record<CallStatus, readonly CallStatus[]>;

/** Whether a call may go from one stage to another. */
export const canMove = (from: CallStatus, to: CallStatus): boolean =>
  (CALL_MOVES[from] as readonly CallStatus[]).includes(to);
