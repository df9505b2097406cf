/** Address of the reviewer's list, or of one review on it. */
export const reviewsPath = (call: { forumSlug: string; callSlug: string }, assignmentId?: string): string =>
  `/${call.forumSlug}/${call.callSlug}/reviews${assignmentId ? `/${assignmentId}` : ''}`;
