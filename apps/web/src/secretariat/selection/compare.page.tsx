import { Empty, PageHead, Status, Table, TableScroll, TargetLink } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { RunLine, RunView } from './run.presenter.js';

export interface CompareView {
  base: string;
  runs: RunView[];
}

interface Row {
  line: RunLine;
  /** In the order of the runs; undefined where the run did not know it. */
  inRun: (RunLine | undefined)[];
}

/** Runs side by side: first what they differ in. */
export function ComparePage({ base, runs }: CompareView) {
  const t = useT();
  const rows = differing(runs);
  const caption = t('selection:compare.caption');
  return (
    <>
      <PageHead
        title={t('selection:compare.title')}
        lede={
          runs.length < 2
            ? t('selection:compare.tooFew')
            : t('selection:compare.differ', { count: rows.length })
        }
        aside={<TargetLink href={base}>{t('selection:toPlan')}</TargetLink>}
      />
      {runs.length > 1 && (
        <TableScroll label={t('selection:compare.runs')}>
          <Table<RunView>
            caption={t('selection:compare.runs')}
            rows={runs}
            rowKey={(run) => run.runId}
            columns={[
              {
                key: 'run',
                header: t('selection:runs.run'),
                rowHeader: true,
                cell: (run) => (
                  <>
                    <a href={`${base}/${run.runId}`}>{t('selection:runs.name', { number: run.number })}</a>
                    {run.label && <small class="tiny">{run.label}</small>}
                  </>
                ),
              },
              { key: 'chosen', header: t('selection:runs.chosen'), num: true, cell: (run) => run.chosen },
              { key: 'certain', header: t('selection:runs.certain'), num: true, cell: (run) => run.certain },
              { key: 'grey', header: t('selection:runs.grey'), num: true, cell: (run) => run.grey.length },
            ]}
          />
        </TableScroll>
      )}
      {runs.length > 1 && rows.length === 0 && <Empty title={t('selection:compare.same')} />}
      {rows.length > 0 && (
        <TableScroll label={caption}>
          <Table<Row>
            caption={caption}
            sticky
            rows={rows}
            rowKey={({ line }) => line.proposalId}
            columns={[
              {
                key: 'title',
                header: t('ranking:column.title'),
                rowHeader: true,
                cell: ({ line }) => (
                  <>
                    <a href={line.href}>{line.title}</a>
                    <small class="tiny">#{line.number}</small>
                  </>
                ),
              },
              ...runs.map((run, at) => ({
                key: run.runId,
                header: t('selection:runs.name', { number: run.number }),
                nowrap: true,
                cell: ({ inRun }: Row) => <InRun line={inRun[at]} />,
              })),
            ]}
          />
        </TableScroll>
      )}
    </>
  );
}

function InRun({ line }: { line: RunLine | undefined }) {
  const t = useT();
  if (!line) return <>–</>;
  return (
    <>
      <Status kind={line.chosen ? 'done' : 'declined'}>
        {t(line.chosen ? 'selection:proposals.isIn' : 'selection:proposals.isOut')}
      </Status>
      {line.certainty && <small class="tiny">{line.certainty}</small>}
    </>
  );
}

/** Proposals that are in by one run and out by another, best first. */
function differing(runs: readonly RunView[]): Row[] {
  const byRun = runs.map(({ lines }) => new Map(lines.map((line) => [line.proposalId, line])));
  const all = new Map(runs.flatMap(({ lines }) => lines.map((line) => [line.proposalId, line] as const)));
  return [...all.values()]
    .map((line) => ({ line, inRun: byRun.map((lines) => lines.get(line.proposalId)) }))
    .filter(({ inRun }) => new Set(inRun.map((line) => line?.chosen ?? false)).size > 1)
    .toSorted((a, b) => a.line.place - b.line.place);
}
