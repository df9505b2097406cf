/** What the cause of a sign-in letter starts with; the link's id follows. */
export const SIGN_IN_CAUSE = 'sign_in:';

/** What the cause of a letter with a personal link starts with; the invitation's id follows. */
export const INVITATION_CAUSE = 'invitation:';

/** The invitation whose link a letter carries. */
export const invitationOf = (cause: string): string | undefined =>
  cause.startsWith(INVITATION_CAUSE) ? cause.slice(INVITATION_CAUSE.length).split(':')[0] : undefined;
