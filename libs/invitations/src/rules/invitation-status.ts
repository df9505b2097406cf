export const INVITATION_STATUSES = ['invited', 'confirmed', 'declined', 'not_me', 'removed'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/**
 * Somebody may change their mind. Who says that the letter was not meant for them, or asks that their data be taken
 * away, is asked nothing more.
 */
export const INVITATION_MOVES = {
  invited: ['confirmed', 'declined', 'not_me', 'removed'],
  confirmed: ['confirmed', 'declined', 'not_me', 'removed'],
  declined: ['confirmed', 'invited', 'not_me', 'removed'],
  not_me: ['removed'],
  removed: [],
} as const satisfies Record<InvitationStatus, readonly InvitationStatus[]>;

/** What somebody may answer to an invitation. */
export const ANSWERS = ['confirmed', 'declined', 'not_me'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether an invitation may go from one state to another. Confirming again answers for parts that came later. */
export const canMoveInvitation = (from: InvitationStatus, to: InvitationStatus): boolean =>
  (INVITATION_MOVES[from] as readonly InvitationStatus[]).includes(to);
