import { publicNumber } from '#libs/programme';
import {
  Button,
  type Column,
  Form,
  Table,
  TableScroll,
  TargetLink,
  Cluster,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { ProgrammeEditView } from './programme.presenter.js';

type Unplaced = ProgrammeEditView['unplaced'][number];
type Common = Omit<Unplaced, 'why'>;
type Placed = ProgrammeEditView['placed'][number];

function useCommonColumns<Row extends Common>(): Column<Row>[] {
  const t = useT();
  return [
    {
      key: 'number',
      header: t('programme:edit.column.number'),
      nowrap: true,
      cell: (row) => <bdi>{publicNumber(row.type, row.number)}</bdi>,
    },
    {
      key: 'title',
      header: t('programme:edit.column.title'),
      rowHeader: true,
      cell: (row) => (
        <>
          <span dir="auto">{row.title}</span>
          {row.theme && <small>{row.theme}</small>}
        </>
      ),
    },
    { key: 'minutes', header: t('programme:edit.column.minutes'), num: true, cell: (row) => row.minutes },
  ];
}

/** Sessions that wait for a room and a time. */
export function UnplacedTable({ unplaced, base, timeZone }: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  const token = csrf();
  const columns: Column<Unplaced>[] = [
    ...useCommonColumns<Unplaced>(),
    ...(unplaced.some(({ why }) => why)
      ? [
          {
            key: 'why',
            header: t('programme:edit.column.why'),
            cell: (row: Unplaced) => row.why && <Why why={row.why} timeZone={timeZone} />,
          },
        ]
      : []),
    {
      key: 'act',
      header: t('programme:edit.column.act'),
      hideHeader: true,
      nowrap: true,
      cell: (row) => (
        <Cluster>
          <TargetLink href={`${base}?session=${row.id}#place`} hidden={row.title}>
            {t('programme:edit.placeThis')}
          </TargetLink>
          {!row.fromProposal && (
            <Form action={`${base}/sessions/${row.id}/remove`} csrf={token}>
              <Button kind="link" small>
                {t('programme:edit.remove')}
                <span class="vh"> {row.title}</span>
              </Button>
            </Form>
          )}
        </Cluster>
      ),
    },
  ];
  const caption = t('programme:edit.unplaced', { count: unplaced.length });
  return (
    <TableScroll label={caption}>
      <Table caption={caption} hideCaption columns={columns} rows={unplaced} rowKey={(row) => row.id} />
    </TableScroll>
  );
}

/** Why a session found no place, and what would have to move for it. */
function Why({ why, timeZone }: { why: NonNullable<Unplaced['why']>; timeZone: string }) {
  const t = useT();
  const { reason, nearest } = why;
  return (
    <>
      {t(`programme:unplaced.${reason}`)}
      {nearest && (
        <small>
          {t('programme:unplaced.nearest', { room: nearest.room })}{' '}
          <Moment at={nearest.startsAt} zone={timeZone} />
          {nearest.inTheWay.length > 0 &&
            `, ${t('programme:unplaced.inTheWay', { titles: nearest.inTheWay.join('; ') })}`}
        </small>
      )}
    </>
  );
}

/** Sessions in their rooms, in the order of time. */
export function PlacedTable({ placed, base, timeZone }: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  const token = csrf();
  const columns: Column<Placed>[] = [
    {
      key: 'when',
      header: t('programme:edit.column.when'),
      cell: (row) => row.startsAt && <Moment at={row.startsAt} zone={timeZone} />,
    },
    {
      key: 'room',
      header: t('programme:edit.column.room'),
      nowrap: true,
      cell: (row) => <bdi>{row.room}</bdi>,
    },
    ...useCommonColumns<Placed>(),
    {
      key: 'act',
      header: t('programme:edit.column.act'),
      hideHeader: true,
      nowrap: true,
      cell: (row) => (
        <Cluster>
          <TargetLink href={`${base}?session=${row.id}#place`} hidden={row.title}>
            {t('programme:edit.move')}
          </TargetLink>
          <Form action={`${base}/sessions/${row.id}/unplace`} csrf={token}>
            <Button kind="link" small>
              {t('programme:edit.unplace')}
              <span class="vh"> {row.title}</span>
            </Button>
          </Form>
        </Cluster>
      ),
    },
  ];
  const caption = t('programme:edit.placed', { count: placed.length });
  return (
    <TableScroll label={caption}>
      <Table caption={caption} hideCaption sticky columns={columns} rows={placed} rowKey={(row) => row.id} />
    </TableScroll>
  );
}
