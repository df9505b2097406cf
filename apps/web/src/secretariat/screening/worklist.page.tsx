import type { WorklistFilter, WorklistPart, WorklistSort } from '#libs/proposals';
import {
  Actions,
  BulkBar,
  Button,
  type Column,
  Empty,
  ErrorSummary,
  Filters,
  Form,
  Link,
  type LinkItem,
  Notice,
  PageHead,
  Pagination,
  Status,
  type StatusKind,
  Table,
  TableScroll,
  Tabs,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { SavedViews, type SavedViewsView } from '../saved-views/saved-views.js';
import type { Flag } from './flags.js';

export interface WorklistLine {
  id: string;
  number: number;
  title: string;
  organisation: string;
  theme: string;
  href: string;
  submittedAt: Date;
  cureUntil: Date | null;
  flags: readonly Flag[];
  /** Who has it, what is said of it, what it is like. */
  marks: readonly { kind: StatusKind; text: string }[];
}

export interface WorklistView {
  waiting: number;
  unchecked: number;
  part: WorklistPart;
  show: WorklistFilter | undefined;
  tabs: readonly LinkItem[];
  filters: readonly LinkItem[];
  themes: readonly { value: string; label: string }[];
  theme: string | undefined;
  /** Whether others say alike, with how many each would leave. */
  alikes: readonly { value: string; label: string }[];
  alike: string | undefined;
  rows: readonly WorklistLine[];
  sort: (key: WorklistSort) => { href: string; direction: 'ascending' | 'descending' | undefined };
  pages: { previous: LinkItem | undefined; next: LinkItem | undefined; here: string | undefined };
  zone: string;
  hidden: Record<string, string | undefined>;
  /** Other pages of the screeners. */
  areas: readonly LinkItem[];
  /** Whether several can be asked for a cure at once. */
  mayAsk: boolean;
  hrefs: Record<'list' | 'next' | 'cures', string>;
}

export interface WorklistProps {
  view: WorklistView;
  saved: SavedViewsView;
  errors: FormErrors;
}

/** What waits to be screened, with what the rules found and who is at it. */
export function WorklistPage({ view, saved, errors }: WorklistProps) {
  const t = useT();
  const { hrefs } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={t('screening:queue.title', { count: view.waiting })}
        lede={t('screening:queue.lede')}
      />
      <Form action={hrefs.next} label={t('screening:next.label')}>
        <Actions>
          {view.waiting > 0 && <Button>{t('screening:next.take')}</Button>}
          {view.areas.map(({ label, href }) => (
            <Link key={href} href={href}>
              {label}
            </Link>
          ))}
        </Actions>
      </Form>
      {view.unchecked > 0 && <Notice>{t('screening:queue.unchecked', { count: view.unchecked })}</Notice>}
      <SavedViews {...saved} />
      <Tabs label={t('screening:queue.tabs')} links={view.tabs} />
      <Tabs label={t('screening:show.label')} links={view.filters} />
      <Filters
        action={hrefs.list}
        label={t('screening:list.filter')}
        hidden={view.hidden}
        fields={[
          ...(view.themes.length > 1
            ? [
                {
                  kind: 'select' as const,
                  name: 'theme',
                  label: t('screening:list.filters.theme'),
                  options: view.themes,
                  empty: t('screening:list.all'),
                  value: view.theme,
                },
              ]
            : []),
          {
            kind: 'select',
            name: 'alike',
            label: t('lists:facets.alike'),
            options: view.alikes,
            empty: t('screening:list.all'),
            value: view.alike,
          },
        ]}
        submit={t('screening:list.show')}
      />
      {view.rows.length === 0 ? (
        <Empty title={t('screening:queue.none')}>
          <p>{t('screening:queue.noneNext')}</p>
        </Empty>
      ) : (
        <>
          {view.mayAsk ? (
            <Form class="picks" action={hrefs.cures} label={t('screening:cures.name')}>
              <Lines {...view} />
              <BulkBar label={t('lists:bulk')} counted={t('lists:picked')} inline>
                <Button kind="quiet">{t('screening:cures.ask')}</Button>
              </BulkBar>
            </Form>
          ) : (
            <Lines {...view} />
          )}
          {view.pages.here !== undefined && <p class="small soft">{view.pages.here}</p>}
          <Pagination
            label={t('screening:list.pages')}
            previous={view.pages.previous}
            pages={[{ label: t('screening:queue.first'), href: hrefs.list }]}
            next={view.pages.next}
          />
        </>
      )}
    </>
  );
}

function Lines(view: WorklistView) {
  const t = useT();
  return (
    <TableScroll label={t('screening:queue.caption')}>
      <Table
        caption={t('screening:queue.caption')}
        hideCaption
        sticky
        rows={view.rows}
        rowKey={(row) => row.id}
        columns={columnsOf(view, t)}
        picks={
          view.mayAsk
            ? {
                name: 'ids',
                header: t('lists:pick'),
                all: t('lists:pickAll'),
                value: (row) => row.id,
                label: (row) => t('lists:pickOne', { number: row.number }),
              }
            : undefined
        }
      />
    </TableScroll>
  );
}

function columnsOf(view: WorklistView, t: ReturnType<typeof useT>): Column<WorklistLine>[] {
  const header = (name: string) => t(`screening:list.columns.${name}`);
  return [
    {
      key: 'number',
      header: header('number'),
      num: true,
      sort: view.sort('number'),
      cell: (row) => row.number,
    },
    {
      key: 'title',
      header: header('title'),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link href={row.href}>{row.title}</Link>
          <small class="tiny">{row.organisation}</small>
        </>
      ),
    },
    { key: 'theme', header: header('theme'), sort: view.sort('theme'), cell: (row) => row.theme },
    {
      key: 'submitted',
      header: header('submitted'),
      sort: view.sort('submitted'),
      nowrap: true,
      cell: (row) => <Moment at={row.submittedAt} zone={view.zone} style="date" />,
    },
    {
      key: 'flags',
      header: header('flags'),
      sort: view.sort('flags'),
      cell: (row) => <FlagList flags={row.flags} />,
    },
    {
      key: 'marks',
      header: header('marks'),
      cell: (row) =>
        row.marks.length > 0 && (
          <ul role="list" class="small">
            {row.marks.map((mark) => (
              <li key={mark.text}>
                <Status kind={mark.kind}>{mark.text}</Status>
              </li>
            ))}
          </ul>
        ),
    },
    ...(view.part === 'cure_requested' || view.part === 'lapsed'
      ? [
          {
            key: 'cure',
            header: header('cure'),
            sort: view.sort('cure'),
            cell: (row: WorklistLine) => row.cureUntil && <Moment at={row.cureUntil} zone={view.zone} />,
          },
        ]
      : []),
  ];
}

/** What the rules found, or that they found nothing. */
export function FlagList({ flags }: { flags: readonly Flag[] }) {
  const t = useT();
  if (flags.length === 0) return <Status kind="done">{t('screening:queue.clean')}</Status>;
  return (
    <ul role="list" class="small">
      {flags.map((flag) => (
        <li key={flag.text}>
          <Status kind={flag.blocks ? 'missing' : 'waiting'}>{flag.text}</Status>
        </li>
      ))}
    </ul>
  );
}
