import {
  BarChart,
  Columns,
  PageHead,
  Section,
  Stats,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { Comparison, StatisticsView } from './statistics.presenter.js';

/** What was proposed, by whom, and what came of it. */
export function StatisticsPage(view: StatisticsView) {
  const t = useT();
  return (
    <>
      <PageHead title={t('statistics:title')} lede={t('statistics:lede')} />
      <Stats
        stats={[
          { label: t('statistics:proposals'), value: view.total },
          ...(view.sessions === undefined ? [] : [{ label: t('statistics:sessions'), value: view.sessions }]),
          {
            label: t('statistics:firstTime'),
            value: view.firstTime,
            of: t('statistics:of', { total: view.total }),
          },
          { label: t('statistics:countries'), value: view.countries },
        ]}
      />
      <Section id="charts" title={t('statistics:received')}>
        <Columns kind="charts">
          <CountChart id="by-theme" rows={view.themes} total={view.total} />
          <CountChart id="by-region" rows={view.regionalGroups} total={view.total} />
          <CountChart id="by-group" rows={view.stakeholderGroups} total={view.total} />
          <CountChart id="by-gender" rows={view.genders} />
        </Columns>
      </Section>
      {view.sessions !== undefined && (
        <Section id="chosen" title={t('statistics:chosen')}>
          <Chosen rows={view.themes} heading={t('statistics:chart.by-theme')} />
          <Chosen rows={view.regionalGroups} heading={t('statistics:chart.by-region')} />
          <Chosen rows={view.stakeholderGroups} heading={t('statistics:chart.by-group')} />
        </Section>
      )}
    </>
  );
}

function useNames(): (row: Comparison) => string {
  const t = useT();
  return ({ key, name }) => name ?? key ?? t('statistics:unsaid');
}

function CountChart({ id, rows, total }: { id: string; rows: readonly Comparison[]; total?: number }) {
  const t = useT();
  const nameOf = useNames();
  return (
    <BarChart
      id={id}
      title={t(`statistics:chart.${id}`)}
      note={total === undefined ? undefined : t('statistics:note', { count: total })}
      headers={[t(`statistics:chart.${id}`), t('statistics:proposals')]}
      bars={rows.map((row) => ({ label: nameOf(row), value: row.proposals, display: String(row.proposals) }))}
    />
  );
}

function Chosen({ rows, heading }: { rows: readonly Comparison[]; heading: string }) {
  const t = useT();
  const nameOf = useNames();
  return (
    <TableScroll label={heading}>
      <Table
        caption={heading}
        rows={rows}
        rowKey={(row) => row.key ?? ''}
        columns={[
          { key: 'name', header: heading, rowHeader: true, cell: nameOf },
          { key: 'proposals', header: t('statistics:proposals'), num: true, cell: (row) => row.proposals },
          { key: 'workshops', header: t('statistics:workshops'), num: true, cell: (row) => row.sessions },
        ]}
      />
    </TableScroll>
  );
}
