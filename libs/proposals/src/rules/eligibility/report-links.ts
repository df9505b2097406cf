const ADDRESS = /https?:\/\/[^\s<>"'`]+/giu;
// what ends a sentence, or closes what was opened before the address
const AFTER = /[.,;:!?)\]}»”’、。，；]+$/u;

/** The web addresses in what somebody wrote, each once, in their order. */
export function linksIn(text: string): string[] {
  const links: string[] = [];
  for (const [found] of text.matchAll(ADDRESS)) {
    const link = found.replace(AFTER, '');
    if (URL.canParse(link) && !links.some((one) => sameAddress(one, link))) links.push(link);
  }
  return links;
}

/**
 * Whether two addresses lead to the same page: http or https, www or not, with a slash at the end or a mark within
 * the page. An address that starts with `/` is one of this site, wherever it stands.
 */
export function sameAddress(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.page === b.page && (a.host === null || b.host === null || a.host === b.host);
}

function partsOf(address: string): { host: string | null; page: string } {
  const onSite = address.startsWith('/');
  const { host, pathname, search } = new URL(address, 'https://here.invalid');
  return {
    host: onSite ? null : host.replace(/^www\./, ''),
    page: `${pathname.replace(/\/+$/, '')}${search}`,
  };
}
