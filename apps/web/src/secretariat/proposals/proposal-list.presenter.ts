import { type CallSetup, choiceName } from '#libs/calls';
import type { Page } from '#libs/kernel';
import { PROPOSAL_STATUSES, type ProposalListRow, type ProposalSort } from '#libs/proposals';
import type { FilterField, LinkItem } from '../../design-system/index.js';
import type { Translate } from '../../http/i18n.js';
import { type ListAddress, listHref } from './proposal-list.form.js';

export interface ProposalListView {
  rows: (ProposalListRow & { href: string | undefined; group: string; region: string })[];
  total: number;
  filtered: boolean;
  path: string;
  filters: FilterField[];
  exports: { csv: string };
  screening: string;
  sort: (column: ProposalSort) => { href: string; direction?: 'ascending' | 'descending' };
  pages: { previous?: LinkItem; pages: LinkItem[]; next?: LinkItem };
  zone: string;
}

/** The staff's list with its filters, sorts and pages as links. */
export function presentList(
  t: Translate,
  list: Page<ProposalListRow>,
  call: CallSetup,
  base: string,
  address: ListAddress,
): ProposalListView {
  const path = `${base}/secretariat/proposals`;
  const { settings } = call;
  return {
    rows: list.rows.map((row) =>
      Object.assign(row, {
        href: row.title === '' ? undefined : `${path}/${row.id}`,
        group: choiceName(settings.stakeholderGroups, row.stakeholderGroup),
        region: choiceName(settings.regionalGroups, row.regionalGroup),
      }),
    ),
    total: list.total,
    filtered: ['theme', 'status', 'group', 'region', 'first', 'q'].some(
      (name) => address[name] !== undefined,
    ),
    path,
    filters: filtersOf(t, call, address),
    exports: { csv: `${path}.csv` },
    screening: `${base}/secretariat/screening`,
    sort: (column) => sortBy(path, address, column),
    pages: pagesOf(t, list, path, address),
    zone: call.timeZone,
  };
}

function filtersOf(t: Translate, { themes, settings }: CallSetup, address: ListAddress): FilterField[] {
  const empty = t('screening:list.all');
  const select = (name: string, options: { value: string; label: string }[]): FilterField => ({
    kind: 'select',
    name,
    label: t(`screening:list.filters.${name}`),
    value: address[name],
    options,
    empty,
  });
  const coded = (choices: readonly { code: string; name: string }[]) =>
    choices.map(({ code, name }) => ({ value: code, label: name }));
  return [
    { kind: 'search', name: 'q', label: t('screening:list.filters.q'), value: address['q'] },
    select(
      'theme',
      themes.map(({ id, name }) => ({ value: id, label: name })),
    ),
    select(
      'status',
      PROPOSAL_STATUSES.map((status) => ({ value: status, label: t(`screening:status.${status}`) })),
    ),
    select('group', coded(settings.stakeholderGroups)),
    select('region', coded(settings.regionalGroups)),
    select('first', [
      { value: 'yes', label: t('proposer:yes') },
      { value: 'no', label: t('proposer:no') },
    ]),
  ];
}

function sortBy(path: string, address: ListAddress, column: ProposalSort) {
  const current = (address['sort'] ?? 'number').replace(/^-/, '') === column;
  const descending = current && (address['sort'] ?? '').startsWith('-');
  return {
    href: listHref(path, address, { sort: current && !descending ? `-${column}` : column }),
    direction: current ? (descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  };
}

function pagesOf(t: Translate, list: Page<unknown>, path: string, address: ListAddress) {
  const last = Math.max(1, Math.ceil(list.total / list.pageSize));
  const link = (page: number, label: string): LinkItem => ({
    label,
    href: listHref(path, address, { page: page === 1 ? undefined : String(page) }),
    current: page === list.page,
  });
  const shown = Array.from({ length: last }, (_, at) => at + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - list.page) <= 2,
  );
  return {
    previous:
      list.page > 1 ? { ...link(list.page - 1, t('screening:list.previous')), current: false } : undefined,
    pages: shown.map((page) => link(page, String(page))),
    next: list.page < last ? { ...link(list.page + 1, t('screening:list.next')), current: false } : undefined,
  };
}
