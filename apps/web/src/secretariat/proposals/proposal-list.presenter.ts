import type { CallSetup } from '#libs/calls';
import type { Page } from '#libs/kernel';
import {
  answerColumns,
  type AnyColumn,
  type Facet,
  FACETS,
  LIST_COLUMNS,
  type ListColumn,
  listedColumns,
  type ProposalFacets,
  type ProposalListRow,
} from '#libs/proposals';
import type { LinkItem } from '../../design-system/index.js';
import type { Translate } from '../../http/language/i18n.js';
import { besideLinks, pageLinks } from '../../http/page-links.js';
import { ListWords } from './list-words.js';
import {
  isNarrowed,
  type ListAddress,
  onPage,
  queryOf,
  sortedBy,
  withQuery,
  without,
} from './proposal-list.form.js';

/** One value that a list can be narrowed to. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

/** A column that a list can have. */
export interface ColumnChoice {
  value: AnyColumn;
  label: string;
  chosen: boolean;
}

/** A facet with its values; those beyond the boxes are offered folded, one at a time. */
export interface FacetField {
  name: Facet;
  label: string;
  boxes: FacetOption[];
  more: FacetOption[];
}

export interface ListRow extends ProposalListRow {
  href: string | undefined;
}

export interface ProposalListView {
  rows: ListRow[];
  total: number;
  narrowed: boolean;
  path: string;
  q: string;
  sortValue: string;
  facets: FacetField[];
  columns: readonly AnyColumn[];
  allColumns: ColumnChoice[];
  /** Columns of answers: to fields of the form, and to questions of the call's own. */
  answerColumns: ColumnChoice[];
  /** Names of columns that were chosen once, and that the call no longer asks for. */
  gone: string[];
  chips: { label: string; href: string }[];
  clear: string;
  exports: { label: string; href: string }[];
  importing: string;
  /** Where those chosen are asked for a cure. */
  asking: string;
  /** How many rows the rules of the call are still to look at. */
  pending: number;
  words: ListWords;
  sort: (column: ListColumn) => { href: string; direction?: 'ascending' | 'descending' };
  pages: { previous?: LinkItem; pages: LinkItem[]; next?: LinkItem };
  zone: string;
  /** The address as one line, to come back to. */
  query: string;
}

const MOST_BOXES = 9;

export interface ListParts {
  list: Page<ProposalListRow>;
  facets: ProposalFacets;
  call: CallSetup;
  base: string;
  address: ListAddress;
  locale: string;
}

/** The staff's list with its filters, columns, sorts, pages and files as links. */
export function presentList(
  t: Translate,
  { list, facets, call, base, address, locale }: ListParts,
): ProposalListView {
  const path = `${base}/secretariat/proposals`;
  const words = new ListWords(t, call, locale);
  const query = queryOf(address);
  const pageHref = (page: number) => withQuery(path, onPage(address, page));
  const fields = facetFields(t, facets, address, words);
  const { columns, gone } = listedColumns(address.columns, call.settings);
  const choice = (column: AnyColumn): ColumnChoice => ({
    value: column,
    label: words.column(column),
    chosen: columns.includes(column),
  });
  return {
    rows: list.rows.map((row) =>
      Object.assign(row, { href: row.title === '' ? undefined : `${path}/${row.id}` }),
    ),
    total: list.total,
    narrowed: isNarrowed(address),
    path,
    q: address.q,
    sortValue: address.sort,
    facets: fields,
    columns,
    allColumns: LIST_COLUMNS.filter((column) => column !== 'title').map(choice),
    answerColumns: answerColumns(call.settings).map(choice),
    gone: gone.map((column) => words.column(column)),
    chips: chipsOf(t, fields, address, path),
    clear: withQuery(path, queryOf({ ...address, q: '', facets: NOTHING_CHOSEN })),
    exports: (['csv', 'xlsx', 'json'] as const).map((format) => ({
      label: format.toUpperCase(),
      href: withQuery(`${path}/view.${format}`, query),
    })),
    importing: `${base}/secretariat/imports`,
    asking: `${base}/secretariat/screening/cures`,
    pending: facets.pending,
    words,
    sort: (column) => sortBy(path, address, column),
    pages: { pages: pageLinks(list, pageHref), ...besideLinks(t, list, pageHref) },
    zone: call.timeZone,
    query: query.toString(),
  };
}

const NOTHING_CHOSEN = Object.fromEntries(
  FACETS.map((facet) => [facet, []]),
) as unknown as ListAddress['facets'];

function facetFields(
  t: Translate,
  { counts }: ProposalFacets,
  { facets: chosen }: ListAddress,
  words: ListWords,
): FacetField[] {
  return FACETS.map((name) => {
    const options = counts[name].map(({ value, count }) => ({
      value,
      label: words.of(name, value),
      count,
      chosen: chosen[name].includes(value),
    }));
    const missing = chosen[name]
      .filter((value) => counts[name].every((one) => one.value !== value))
      .map((value) => ({ value, label: words.of(name, value, false), count: 0, chosen: true }));
    const all = [...options, ...missing];
    // few: all in sight; many: those chosen and the most frequent
    const boxes = all.filter((option, at) => option.chosen || at < MOST_BOXES);
    const more = all.filter((option) => !boxes.includes(option));
    return { name, label: t(`lists:facets.${name}`), boxes, more: more.toSorted(byLabel) };
  }).filter(({ boxes }) => boxes.length > 1 || boxes.some(({ chosen: one }) => one));
}

const byLabel = (a: FacetOption, b: FacetOption): number => a.label.localeCompare(b.label);

function chipsOf(t: Translate, fields: readonly FacetField[], address: ListAddress, path: string) {
  const words = address.q
    ? [
        {
          label: t('lists:chip', { facet: t('lists:facets.q'), value: address.q }),
          href: withQuery(path, without(address, 'q', '')),
        },
      ]
    : [];
  const values = fields.flatMap(({ name, label, boxes }) =>
    boxes
      .filter(({ chosen }) => chosen)
      .map((option) => ({
        label: t('lists:chip', { facet: label, value: option.label }),
        href: withQuery(path, without(address, name, option.value)),
      })),
  );
  return [...words, ...values];
}

function sortBy(path: string, address: ListAddress, column: ListColumn) {
  const usual = address.q === '' ? 'number' : 'relevance';
  const current = (address.sort || usual).replace(/^-/, '') === column;
  const descending = current && address.sort.startsWith('-');
  return {
    href: withQuery(path, sortedBy(address, current && !descending ? `-${column}` : column)),
    direction: current ? (descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  };
}
