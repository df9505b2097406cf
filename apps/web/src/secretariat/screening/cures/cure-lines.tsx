import { type Column, Link, Prose, Table, TableScroll } from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import type { CureLine } from './cures.presenter.js';

interface LinesProps {
  rows: readonly CureLine[];
  said: string;
  /** What is to be said to all is still to be written. */
  unsaid?: boolean;
}

/** The proposals chosen, with what each of their proposers would read. */
export function CureLines({ rows, said, unsaid }: LinesProps) {
  const t = useT();
  return (
    <TableScroll label={t('screening:cures.caption')}>
      <Table
        caption={t('screening:cures.caption')}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={columnsOf(t, said, unsaid)}
      />
    </TableScroll>
  );
}

const columnsOf = (t: ReturnType<typeof useT>, said: string, unsaid = false): Column<CureLine>[] => [
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
    cell: ({ text, refused, nothing }) => (
      <>
        {unsaid && nothing ? (
          <p class="soft">{t('screening:queue.clean')}</p>
        ) : (
          refused && <p class="error">{refused}</p>
        )}
        {text && <Prose text={text} />}
      </>
    ),
  },
];
