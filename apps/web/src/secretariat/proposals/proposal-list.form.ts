import { isId } from '#libs/kernel';
import { PROPOSAL_SORTS, PROPOSAL_STATUSES, type ProposalListFilters } from '#libs/proposals';

export type ListAddress = Readonly<Record<string, string>>;

/** The parts of an address that are texts; anything else is left out. */
export const addressOf = (query: unknown): ListAddress =>
  Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );

/** What an address asks the list for; what it cannot mean is left out. */
export function filtersFrom(address: ListAddress): ProposalListFilters {
  const { theme, status, group, region, first, q, sort = '', page } = address;
  const column = sort.replace(/^-/, '');
  return {
    themeId: isId(theme) ? theme : undefined,
    status: PROPOSAL_STATUSES.find((one) => one === status),
    group,
    region,
    firstTime: first === 'yes' ? true : first === 'no' ? false : undefined,
    text: q?.slice(0, 200),
    sort: PROPOSAL_SORTS.find((one) => one === column),
    descending: sort.startsWith('-'),
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(page)) || 1)),
  };
}

/** The address of the list with some parts changed; a part set to undefined is left out, and so is the page. */
export function listHref(
  path: string,
  address: ListAddress,
  changes: Record<string, string | undefined>,
): string {
  const { page: _page, done: _done, ...kept } = address;
  const parts = Object.entries({ ...kept, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const query = new URLSearchParams(parts).toString();
  return query ? `${path}?${query}` : path;
}
