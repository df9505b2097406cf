import {
  ALIKE_STATES,
  type AlikeState,
  WORKLIST_FILTERS,
  WORKLIST_PARTS,
  WORKLIST_SORTS,
  type WorklistFilter,
  type WorklistFilters,
  type WorklistPart,
  type WorklistSort,
} from '#libs/proposals';
import { isId } from '#libs/kernel';
import { pageNamed } from '../../http/page-links.js';

/** The address of a view of the worklist: everything beside the beginning is left out of it. */
export interface WorklistAddress {
  part: WorklistPart;
  show: WorklistFilter | undefined;
  theme: string | undefined;
  alike: AlikeState | undefined;
  sort: WorklistSort;
  descending: boolean;
  page: number;
}

export const FIRST_VIEW: WorklistAddress = {
  part: 'submitted',
  show: undefined,
  theme: undefined,
  alike: undefined,
  sort: 'number',
  descending: false,
  page: 1,
};

/** Reads an address as people may have typed it; what is unknown is as if it were not there. */
export function worklistAddress(query: unknown): WorklistAddress {
  const asked = (query ?? {}) as Record<string, unknown>;
  const sort = typeof asked.sort === 'string' ? asked.sort : '';
  const bare = sort.replace(/^-/, '');
  return {
    part: WORKLIST_PARTS.find((one) => one === asked.status) ?? FIRST_VIEW.part,
    show: WORKLIST_FILTERS.find((one) => one === asked.show),
    theme: typeof asked.theme === 'string' && isId(asked.theme) ? asked.theme : undefined,
    alike: ALIKE_STATES.find((one) => one === asked.alike),
    sort: WORKLIST_SORTS.find((one) => one === bare) ?? FIRST_VIEW.sort,
    descending: sort.startsWith('-'),
    page: pageNamed(asked.page),
  };
}

/** Reads an address that was kept or sent along as one line. */
export const worklistFrom = (line: string): WorklistAddress =>
  worklistAddress(Object.fromEntries(new URLSearchParams(line)));

/** The view as one line, without its page: what is kept under a name. */
export function worklistQuery(address: Partial<WorklistAddress>): URLSearchParams {
  const { part, show, theme, alike, sort, descending } = { ...FIRST_VIEW, ...address };
  return new URLSearchParams({
    ...(part !== FIRST_VIEW.part && { status: part }),
    ...(show && { show }),
    ...(theme && { theme }),
    ...(alike && { alike }),
    ...((sort !== FIRST_VIEW.sort || descending) && { sort: `${descending ? '-' : ''}${sort}` }),
  });
}

/** The same view as an address; turning to another part or filter starts at the first page. */
export function worklistHref(path: string, address: Partial<WorklistAddress>): string {
  const { page = FIRST_VIEW.page } = address;
  const query = worklistQuery(address);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

export const filtersOf = (address: WorklistAddress): WorklistFilters => ({
  part: address.part,
  filter: address.show,
  themeId: address.theme,
  alike: address.alike,
  sort: address.sort,
  descending: address.descending,
  page: address.page,
});
