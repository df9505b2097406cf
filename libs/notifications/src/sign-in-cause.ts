/** What the cause of a sign-in letter starts with; the link's id follows. */
export const SIGN_IN_CAUSE = 'sign_in:';
