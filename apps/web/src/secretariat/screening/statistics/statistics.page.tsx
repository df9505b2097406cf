import { type ScreeningStatistics, STATISTICS_BY } from '#libs/proposals';
import {
  Breadcrumbs,
  type Column,
  Empty,
  PageHead,
  Section,
  Stats,
  Table,
  TableScroll,
} from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';

type CountLine = ScreeningStatistics['counts'][number] & { name: string };

export interface StatisticsView {
  counts: readonly CountLine[];
  reasons: readonly { name: string; count: number }[];
  hours: ScreeningStatistics['hours'];
  screeners: ScreeningStatistics['screeners'];
  back: string;
}

type T = ReturnType<typeof useT>;

/** What was received, passed, cured and declined, by whom, and how long it took. */
export function StatisticsPage({ counts, reasons, hours, screeners, back }: StatisticsView) {
  const t = useT();
  const all = counts.find(({ by }) => by === 'all');
  const inHours = (value: number | null) =>
    value === null ? '' : t('screening:statistics.days', { days: (value / 24).toFixed(1) });
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: back }]}
          />
        }
        title={t('screening:statistics.title', { count: all?.received ?? 0, waiting: all?.waiting ?? 0 })}
      />
      {all === undefined || all.received === 0 ? (
        <Empty title={t('screening:statistics.none')} />
      ) : (
        <>
          <Stats
            stats={[
              { label: t('screening:statistics.passed'), value: all.passed, of: of(t, all.received) },
              { label: t('screening:statistics.declined'), value: all.declined, of: of(t, all.received) },
              { label: t('screening:statistics.cured'), value: all.cured, of: of(t, all.cureAsked) },
              {
                label: t('screening:statistics.median'),
                value: inHours(hours.median),
                of: t('screening:statistics.tenth', { time: inHours(hours.slowest) }),
              },
            ].filter(({ value }) => value !== '')}
          />
          {STATISTICS_BY.filter((by) => by !== 'all').map((by) => (
            <Section key={by} id={`by-${by}`} title={t(`screening:statistics.by.${by}`)}>
              <Figures
                caption={t(`screening:statistics.by.${by}`)}
                rows={counts.filter((row) => row.by === by)}
                rowKey={(row) => row.key ?? ''}
                columns={countColumns(t, by)}
              />
            </Section>
          ))}
          <Section id="by-reason" title={t('screening:statistics.by.reason')}>
            {reasons.length === 0 ? (
              <p>{t('screening:statistics.noReasons')}</p>
            ) : (
              <Figures
                caption={t('screening:statistics.by.reason')}
                rows={reasons}
                rowKey={(row) => row.name}
                columns={[
                  {
                    key: 'name',
                    header: t('screening:statistics.reason'),
                    rowHeader: true,
                    cell: (row) => row.name,
                  },
                  {
                    key: 'count',
                    header: t('screening:statistics.declined'),
                    num: true,
                    cell: (row) => row.count,
                  },
                ]}
              />
            )}
          </Section>
          <Section id="by-screener" title={t('screening:statistics.by.screener')}>
            {screeners.length === 0 ? (
              <p>{t('screening:statistics.noScreener')}</p>
            ) : (
              <Figures
                caption={t('screening:statistics.by.screener')}
                rows={screeners}
                rowKey={(row) => row.name}
                columns={[
                  {
                    key: 'name',
                    header: t('screening:statistics.screener'),
                    rowHeader: true,
                    cell: (row) => row.name,
                  },
                  ...(['passed', 'cures', 'declined', 'seconded'] as const).map((key) => ({
                    key,
                    header: t(`screening:statistics.${key}`),
                    num: true,
                    cell: (row: ScreeningStatistics['screeners'][number]) => row[key],
                  })),
                ]}
              />
            )}
          </Section>
        </>
      )}
    </>
  );
}

const of = (t: T, total: number) => t('screening:statistics.of', { count: total });

const countColumns = (t: T, by: Exclude<CountLine['by'], 'all'>): Column<CountLine>[] => [
  { key: 'name', header: t(`screening:statistics.column.${by}`), rowHeader: true, cell: (row) => row.name },
  ...(['received', 'waiting', 'passed', 'cureAsked', 'cured', 'declined'] as const).map((key) => ({
    key,
    header: t(`screening:statistics.${key}`),
    num: true,
    cell: (row: CountLine) => row[key],
  })),
];

function Figures<Row>(props: {
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
}) {
  return (
    <TableScroll label={props.caption}>
      <Table {...props} hideCaption />
    </TableScroll>
  );
}
