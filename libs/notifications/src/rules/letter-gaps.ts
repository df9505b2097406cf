/** The gap that stands for the site's own address until the letter leaves or is shown. */
export const SITE_GAP = '{{site}}';
/** The gap that stands for a secret which is never stored. */
export const SIGN_IN_GAP = '{{signInUrl}}';

/** Fills what a stored letter leaves open: the address of the site, and the secret link of a sign-in letter. */
export const fillGaps = (body: string, gaps: { site: string; signInUrl?: string }): string =>
  body.replaceAll(SITE_GAP, gaps.site).replaceAll(SIGN_IN_GAP, gaps.signInUrl ?? '•••');
