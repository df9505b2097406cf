/** Address of a part of the secretariat's area. */
export const secretariatPath = (call: { forumSlug: string; callSlug: string }, part = ''): string =>
  `/${call.forumSlug}/${call.callSlug}/secretariat${part}`;
