/**
 * `invited`: on the committee, has not acted yet; `active`: has reviewed, saved or declared something;
 * `left`: keeps what was submitted, gets nothing more. Both of the first two can be given proposals.
 */
export const REVIEWER_STATUSES = ['invited', 'active', 'left'] as const;
export type ReviewerStatus = (typeof REVIEWER_STATUSES)[number];

export const REVIEWER_MOVES = {
  invited: ['active', 'left'],
  active: ['left'],
  left: ['invited'],
} as const satisfies Record<ReviewerStatus, readonly ReviewerStatus[]>;

/** Whether a seat may change from one status to the other. */
export const canMove = (from: ReviewerStatus, to: ReviewerStatus): boolean =>
  (REVIEWER_MOVES[from] as readonly ReviewerStatus[]).includes(to);
