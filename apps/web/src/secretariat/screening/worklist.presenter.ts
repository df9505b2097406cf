import type { CallSetup } from '#libs/calls';
import { lastPage, type Page } from '#libs/kernel';
import {
  ALIKE_STATES,
  WORKLIST_FILTERS,
  WORKLIST_PARTS,
  type Worklist,
  type WorklistFilter,
  type WorklistPart,
  type WorklistSort,
} from '#libs/proposals';
import type { Translate } from '../../http/language/i18n.js';
import { besideLinks } from '../../http/page-links.js';
import { flagsOf } from './flags.js';
import { type WorklistAddress, worklistHref } from './worklist.form.js';
import type { WorklistLine, WorklistView } from './worklist.page.js';

const PAGE_SIZE = 50;
/** In which parts each narrowing makes sense. */
const SHOWN_IN: Record<WorklistFilter, readonly WorklistPart[]> = {
  clean: ['submitted'],
  flagged: ['submitted', 'cure_requested', 'lapsed', 'screened_out', 'passed'],
  cured: ['submitted'],
  second: ['submitted', 'lapsed', 'cure_requested'],
  disputed: ['submitted', 'lapsed', 'cure_requested'],
  mine: ['submitted', 'cure_requested', 'lapsed'],
};

/** One view of what is to be screened. */
export function presentWorklist(
  t: Translate,
  list: Worklist,
  call: CallSetup,
  path: string,
  address: WorklistAddress,
): WorklistView {
  const { part, show, theme, alike, sort, descending } = address;
  const href = (changes: Partial<WorklistAddress>) => worklistHref(path, { ...address, page: 1, ...changes });
  const two = call.settings.screening.secondPerson !== 'off';
  return {
    waiting: list.parts.submitted,
    unchecked: list.unchecked,
    part,
    show,
    tabs: WORKLIST_PARTS.map((one) => ({
      label: t(`screening:queue.tab.${one}`, { count: list.parts[one] }),
      href: worklistHref(path, { part: one, theme }),
      current: one === part,
    })),
    filters: [
      { label: t('screening:show.all'), href: href({ show: undefined }), current: show === undefined },
      ...WORKLIST_FILTERS.filter((one) => SHOWN_IN[one].includes(part))
        .filter((one) => two || (one !== 'second' && one !== 'disputed'))
        .map((one) => ({
          label: t(`screening:show.${one}`, { count: list.filters[one] }),
          href: href({ show: one }),
          current: one === show,
        })),
    ],
    themes: call.themes.map(({ id, name }) => ({ value: id, label: name })),
    theme,
    alikes: ALIKE_STATES.map((state) => ({
      value: state,
      label: t('screening:show.counted', { what: t(`lists:alike.${state}`), count: list.alike[state] }),
    })),
    alike,
    rows: list.rows.map((row): WorklistLine => ({
      id: row.id,
      number: row.number,
      title: row.content.title || t('proposer:untitled'),
      organisation: row.content.people.find((person) => person.role === 'organiser')?.organisation ?? '',
      theme: row.themeName,
      href: `${path}/${row.id}`,
      submittedAt: row.submittedAt,
      cureUntil: row.cureUntil,
      flags: flagsOf(t, row.findings, call),
      marks: marksOf(t, row),
    })),
    sort: (key) => ({
      href: href({ sort: key, descending: sort === key && !descending }),
      direction: sort === key ? (descending ? 'descending' : 'ascending') : undefined,
    }),
    pages: pagesOf(t, { total: list.total, page: list.page, pageSize: PAGE_SIZE }, (to) =>
      href({ page: to }),
    ),
    zone: call.timeZone,
    hidden: { status: part === 'submitted' ? undefined : part, show, sort: sortText(sort, descending) },
    areas: [
      { label: t('screening:clean.name'), href: `${path}/clean` },
      { label: t('screening:duplicates.name'), href: `${path}/duplicates` },
      {
        label: t('screening:declines.name'),
        href: `${path.replace(/\/secretariat\/screening$/, '')}/declines`,
      },
      { label: t('screening:statistics.name'), href: `${path}/statistics` },
      { label: t('screening:settings.name'), href: `${path}/settings` },
    ],
    mayAsk: part !== 'cure_requested' && part !== 'lapsed',
    hrefs: { list: path, next: `${path}/next`, cures: `${path}/cures` },
  };
}

const sortText = (sort: WorklistSort, descending: boolean): string | undefined =>
  sort === 'number' && !descending ? undefined : `${descending ? '-' : ''}${sort}`;

type ListRow = Worklist['rows'][number];

function marksOf(t: Translate, row: ListRow): WorklistLine['marks'] {
  const { taken, returnedTo, opinions, disputed, duplicates } = row;
  return [
    ...(taken
      ? [
          {
            kind: 'review' as const,
            text: t(taken.mine ? 'screening:marks.mine' : 'screening:marks.taken', taken),
          },
        ]
      : []),
    ...(returnedTo
      ? [
          {
            kind: 'sent' as const,
            text: t(
              returnedTo.mine ? 'screening:marks.returnedToYou' : 'screening:marks.returned',
              returnedTo,
            ),
          },
        ]
      : []),
    ...(disputed ? [{ kind: 'conditional' as const, text: t('screening:marks.disputed') }] : []),
    ...(opinions > 0 && !disputed ? [{ kind: 'waiting' as const, text: t('screening:marks.second') }] : []),
    ...(duplicates > 0
      ? [{ kind: 'merged' as const, text: t('screening:marks.duplicates', { count: duplicates }) }]
      : []),
  ];
}

function pagesOf(t: Translate, list: Omit<Page<unknown>, 'rows'>, href: (page: number) => string) {
  const [page, last] = [list.page, lastPage(list)];
  return {
    ...besideLinks(t, list, href),
    here: last > 1 ? t('screening:queue.page', { page, last }) : undefined,
  };
}
