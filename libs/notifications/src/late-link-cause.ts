/** What the cause of a letter starts with that carries a link for the late; the link's id follows. */
export const LATE_LINK_CAUSE = 'late_link:';

/** The link for the late that a letter carries. */
export const lateLinkOf = (cause: string): string | undefined =>
  cause.startsWith(LATE_LINK_CAUSE) ? cause.slice(LATE_LINK_CAUSE.length) : undefined;
