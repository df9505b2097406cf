/**
 * `done`: the review is submitted and counts; `abstained`: the reviewer stepped back; `withdrawn`: taken back by the
 * secretariat, a new run, a conflict of interest or a member's leaving. A submitted review of a withdrawn assignment
 * is kept and counts nowhere.
 */
export const ASSIGNMENT_STATUSES = ['proposed', 'assigned', 'done', 'abstained', 'withdrawn'] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

export const ASSIGNMENT_MOVES = {
  proposed: ['assigned', 'withdrawn'],
  assigned: ['done', 'abstained', 'withdrawn'],
  done: ['abstained', 'withdrawn'], // a conflict of interest that came to light late
  abstained: ['assigned'], // by the secretariat's hand alone, when the reviewer thinks better of it
  withdrawn: ['assigned', 'done'], // done: the conflict that took a submitted review away was dismissed
} as const satisfies Record<AssignmentStatus, readonly AssignmentStatus[]>;

/** Whether an assignment may go from one status to the other. */
export const canMove = (from: AssignmentStatus, to: AssignmentStatus): boolean =>
  (ASSIGNMENT_MOVES[from] as readonly AssignmentStatus[]).includes(to);
