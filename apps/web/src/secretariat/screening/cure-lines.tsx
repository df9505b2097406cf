import { type Column, Link, Prose, Table, TableScroll } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { CureLine } from './cures.presenter.js';

/** The proposals chosen, with what each of their proposers would read. */
export function CureLines({ rows, said }: { rows: readonly CureLine[]; said: string }) {
  const t = useT();
  return (
    <TableScroll label={t('screening:cures.caption')}>
      <Table
        caption={t('screening:cures.caption')}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={columnsOf(t, said)}
      />
    </TableScroll>
  );
}

const columnsOf = (t: ReturnType<typeof useT>, said: string): Column<CureLine>[] => [
  { key: 'number', header: t('screening:list.columns.number'), num: true, cell: (row) => row.number },
  {
    key: 'title',
    header: t('screening:list.columns.title'),
    rowHeader: true,
    cell: (row) => <Link href={row.href}>{row.title}</Link>,
  },
  {
    key: 'to',
    header: t('screening:cures.to'),
    cell: ({ to }) => (
      <ul role="list" class="small">
        {to.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'text',
    header: said,
    cell: ({ text, refused }) => (
      <>
        {refused && <p class="error">{refused}</p>}
        {text && <Prose text={text} />}
      </>
    ),
  },
];
