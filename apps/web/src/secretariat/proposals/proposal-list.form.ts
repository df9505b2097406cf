import { isId } from '#libs/kernel';
import {
  ALIKE_STATES,
  type AnyColumn,
  type Facet,
  FACETS,
  isAnswerColumn,
  LIST_COLUMNS,
  NOTHING,
  PROPOSAL_SORTS,
  PROPOSAL_STATUSES,
  type ProposalListFilters,
  USUAL_COLUMNS,
} from '#libs/proposals';
import { pageNamed } from '../../http/page-links.js';

/** What the address of a list says, as texts; a page and everything unknown is left out. */
export interface ListAddress {
  q: string;
  facets: Record<Facet, readonly string[]>;
  /** Those of answers as they were chosen: whether this call asks for them is another question. */
  columns: readonly AnyColumn[];
  /** Empty: by number, or by how well it fits what is searched for. */
  sort: string;
  page: number;
}

const MOST_VALUES = 60;
const MOST_COLUMNS = 100;
const LONGEST_VALUE = 100;
const LONGEST_SEARCH = 200;

/** Reads an address; what it cannot mean is left out. */
export function addressOf(query: unknown): ListAddress {
  const asked = (query ?? {}) as Record<string, unknown>;
  const sort = textsOf(asked['sort'])[0] ?? '';
  const columns = columnsIn(asked['cols']);
  return {
    q: (textsOf(asked['q'])[0] ?? '').slice(0, LONGEST_SEARCH),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, textsOf(asked[facet]).filter((value) => canMean(facet, value))]),
    ) as unknown as ListAddress['facets'],
    columns: columns.length > 1 ? columns : USUAL_COLUMNS,
    sort: PROPOSAL_SORTS.some((one) => one === sort.replace(/^-/, '')) ? sort : '',
    page: pageNamed(textsOf(asked['page'])[0]),
  };
}

const textsOf = (value: unknown): string[] => [
  ...new Set(
    [value]
      .flat()
      .filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= LONGEST_SEARCH)
      .slice(0, MOST_VALUES),
  ),
];

/** Ticked one by one, or in one line with commas; those of every list in their order, and then those of answers. */
function columnsIn(value: unknown): AnyColumn[] {
  const keys = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',', MOST_COLUMNS) : []));
  const chosen = new Set(keys.slice(0, MOST_COLUMNS));
  return [
    ...LIST_COLUMNS.filter((column) => chosen.has(column) || column === 'title'),
    ...[...chosen].filter(isAnswerColumn),
  ];
}

function canMean(facet: Facet, value: string): boolean {
  if (value === NOTHING) return facet !== 'status' && facet !== 'language';
  switch (facet) {
    case 'theme':
    case 'format':
      return isId(value);
    case 'status':
      return PROPOSAL_STATUSES.some((status) => status === value);
    case 'first':
      return value === 'yes' || value === 'no';
    case 'alike':
      return ALIKE_STATES.some((state) => state === value);
    default:
      return value.length <= LONGEST_VALUE;
  }
}

/** What an address asks the list for. */
export function filtersFrom({ q, facets, sort, page }: ListAddress): ProposalListFilters {
  const { theme, format, first, flag, status, ...same } = facets;
  const some = (values: readonly string[]) => (values.length > 0 ? values : undefined);
  return {
    text: q,
    themeId: some(theme),
    formatId: some(format),
    status: PROPOSAL_STATUSES.filter((one) => status.includes(one)),
    first: some(first),
    flag: some(flag),
    tag: some(same.tag),
    group: some(same.group),
    region: some(same.region),
    country: some(same.country),
    language: some(same.language),
    alike: some(same.alike),
    sort: PROPOSAL_SORTS.find((one) => one === sort.replace(/^-/, '')),
    descending: sort.startsWith('-'),
    page,
  };
}

/** Reads an address that was kept or sent along as one line. */
export function addressFrom(line: string): ListAddress {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(line)) (query[name] ??= []).push(value);
  return addressOf(query);
}

/** Whether an address narrows the list at all. */
export const isNarrowed = ({ q, facets }: ListAddress): boolean =>
  q !== '' || FACETS.some((facet) => facets[facet].length > 0);

/** The address as one line, without its page: what a view keeps and what links and exports carry. */
export function queryOf({ q, facets, columns, sort }: ListAddress): URLSearchParams {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const facet of FACETS) for (const value of facets[facet]) query.append(facet, value);
  if (sort) query.set('sort', sort);
  if (columns.join() !== USUAL_COLUMNS.join()) query.set('cols', columns.join(','));
  return query;
}

/** The path with a query behind it, where there is one. */
export const withQuery = (path: string, query: URLSearchParams): string =>
  query.size > 0 ? `${path}?${query.toString()}` : path;

/** The list with another order. */
export const sortedBy = (address: ListAddress, sort: string): URLSearchParams =>
  queryOf({ ...address, sort });

/** The list without one of its values, or without the words searched for. */
export function without(address: ListAddress, part: Facet | 'q', value: string): URLSearchParams {
  if (part === 'q') return queryOf({ ...address, q: '' });
  const left = address.facets[part].filter((one) => one !== value);
  return queryOf({ ...address, facets: { ...address.facets, [part]: left } });
}

/** Another page of the list. */
export function onPage(address: ListAddress, page: number): URLSearchParams {
  const query = queryOf(address);
  if (page > 1) query.set('page', String(page));
  return query;
}
