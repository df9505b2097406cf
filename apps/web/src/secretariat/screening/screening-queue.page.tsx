import type { QueueStatus } from '#libs/proposals';
import {
  type Column,
  Empty,
  Link,
  PageHead,
  Pagination,
  Status,
  Table,
  TableScroll,
  Tabs,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

export interface ScreeningQueueView {
  status: QueueStatus;
  tabs: { status: QueueStatus; href: string; count: number }[];
  rows: QueueLine[];
  next: string | undefined;
  zone: string;
}

export interface QueueLine {
  id: string;
  number: number;
  title: string;
  organisation: string;
  theme: string;
  href: string;
  submittedAt: Date;
  cureUntil: Date | null;
  /** Sentences of what the rules found, those that block first. */
  flags: { text: string; blocks: boolean }[];
}

/** What waits to be screened, with what the rules found. */
export function ScreeningQueuePage(view: ScreeningQueueView) {
  const t = useT();
  const waiting = view.tabs.find((tab) => tab.status === 'submitted')?.count ?? 0;
  return (
    <>
      <PageHead title={t('screening:queue.title', { count: waiting })} lede={t('screening:queue.lede')} />
      <Tabs
        label={t('screening:queue.tabs')}
        links={view.tabs.map((tab) => ({
          label: t(`screening:queue.tab.${tab.status}`, { count: tab.count }),
          href: tab.href,
          current: tab.status === view.status,
        }))}
      />
      {view.rows.length === 0 ? (
        <Empty title={t('screening:queue.none')} />
      ) : (
        <>
          <TableScroll label={t('screening:queue.caption')}>
            <Table
              caption={t('screening:queue.caption')}
              hideCaption
              sticky
              rows={view.rows}
              rowKey={(row) => row.id}
              columns={columnsOf(view, t)}
            />
          </TableScroll>
          <Pagination
            label={t('screening:list.pages')}
            pages={[]}
            previous={
              view.next === undefined
                ? undefined
                : {
                    label: t('screening:queue.first'),
                    href: view.tabs.find((tab) => tab.status === view.status)?.href ?? '',
                  }
            }
            next={view.next === undefined ? undefined : { label: t('screening:list.next'), href: view.next }}
          />
        </>
      )}
    </>
  );
}

function columnsOf(view: ScreeningQueueView, t: ReturnType<typeof useT>): Column<QueueLine>[] {
  const header = (name: string) => t(`screening:list.columns.${name}`);
  return [
    { key: 'number', header: header('number'), num: true, cell: (row) => row.number },
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
    { key: 'theme', header: header('theme'), cell: (row) => row.theme },
    {
      key: 'submitted',
      header: header('submitted'),
      cell: (row) => <Moment at={row.submittedAt} zone={view.zone} style="date" />,
    },
    {
      key: 'flags',
      header: header('flags'),
      cell: (row) =>
        row.flags.length === 0 ? (
          <Status kind="done">{t('screening:queue.clean')}</Status>
        ) : (
          <ul role="list" class="small">
            {row.flags.map((flag) => (
              <li key={flag.text}>
                <Status kind={flag.blocks ? 'missing' : 'waiting'}>{flag.text}</Status>
              </li>
            ))}
          </ul>
        ),
    },
    ...(view.status === 'cure_requested'
      ? [
          {
            key: 'cure',
            header: header('cure'),
            cell: (row: QueueLine) => row.cureUntil && <Moment at={row.cureUntil} zone={view.zone} />,
          },
        ]
      : []),
  ];
}
