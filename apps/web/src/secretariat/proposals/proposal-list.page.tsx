import type { ProposalListRow } from '#libs/proposals';
import {
  type Column,
  Empty,
  Filters,
  Link,
  PageHead,
  Pagination,
  Status,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { STATUS_LOOK } from '../status-look.js';
import type { ProposalListView } from './proposal-list.presenter.js';

type Row = ProposalListView['rows'][number];

/** Every proposal of the call that the visitor may know of. */
export function ProposalListPage(view: ProposalListView) {
  const t = useT();
  const { rows, total } = view;
  return (
    <>
      <PageHead
        title={t(view.filtered ? 'screening:list.found' : 'screening:list.title', { count: total })}
        aside={<TargetLink href={view.exports.csv}>{t('screening:list.csv')}</TargetLink>}
        asideEnd
      />
      <Filters
        action={view.path}
        label={t('screening:list.filter')}
        fields={view.filters}
        submit={t('screening:list.show')}
      />
      {rows.length === 0 ? (
        <Empty title={t(view.filtered ? 'screening:list.nothing' : 'screening:list.none')}>
          <p>{t(view.filtered ? 'screening:list.nothingNext' : 'screening:list.noneNext')}</p>
        </Empty>
      ) : (
        <>
          <TableScroll label={t('screening:list.caption')}>
            <Table
              caption={t('screening:list.caption')}
              hideCaption
              sticky
              rows={rows}
              rowKey={(row) => row.id}
              columns={columnsOf(view, t)}
            />
          </TableScroll>
          <Pagination label={t('screening:list.pages')} {...view.pages} />
        </>
      )}
    </>
  );
}

function columnsOf(view: ProposalListView, t: ReturnType<typeof useT>): Column<Row>[] {
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
      sort: view.sort('title'),
      cell: (row) => <Title row={row} />,
    },
    { key: 'theme', header: header('theme'), sort: view.sort('theme'), cell: (row) => row.themeName },
    { key: 'group', header: header('group'), sort: view.sort('group'), cell: (row) => row.group },
    { key: 'region', header: header('region'), sort: view.sort('region'), cell: (row) => row.region },
    {
      key: 'first',
      header: header('first'),
      cell: (row) =>
        row.firstTime === true ? t('proposer:yes') : row.firstTime === false ? t('proposer:no') : '',
    },
    {
      key: 'status',
      header: header('status'),
      nowrap: true,
      sort: view.sort('status'),
      cell: (row) => <Status kind={STATUS_LOOK[row.status]}>{t(`screening:status.${row.status}`)}</Status>,
    },
  ];
}

/** Of a draft there is nothing to read: only that it is there. */
function Title({ row }: { row: ProposalListRow & { href: string | undefined } }) {
  const t = useT();
  if (row.href === undefined) return <span class="soft">{t('screening:list.hidden')}</span>;
  return (
    <>
      <Link href={row.href}>{row.title}</Link>
      <small class="tiny">{[row.organisation, row.formatName].filter(Boolean).join(', ')}</small>
    </>
  );
}
