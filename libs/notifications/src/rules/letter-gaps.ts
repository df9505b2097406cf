/** The gap that stands for the site's own address until the letter leaves or is shown. */
export const SITE_GAP = '{{site}}';
/** The gap that stands for a secret which is never stored. */
export const SIGN_IN_GAP = '{{signInUrl}}';
/** The gap that stands for the secret of an invitation. */
export const PERSONAL_GAP = '{{personalKey}}';

export interface Gaps {
  site: string;
  signInUrl?: string;
  personalKey?: string;
}

/** Fills what a stored letter leaves open: the address of the site, and the secrets of links. */
export const fillGaps = (body: string, { site, signInUrl, personalKey }: Gaps): string =>
  body
    .replaceAll(SITE_GAP, site)
    .replaceAll(SIGN_IN_GAP, signInUrl ?? '•••')
    .replaceAll(PERSONAL_GAP, personalKey ?? '•••');
