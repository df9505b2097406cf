import type { SelectionRunRow } from '#libs/decisions';
import { Actions, Button, Status, type StatusKind, Table, TableScroll } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

const SHAPES: Record<SelectionRunRow['status'], StatusKind> = {
  queued: 'waiting',
  solving: 'review',
  done: 'done',
  failed: 'declined',
  cancelled: 'withdrawn',
};

/** Where a run stands, as a word and a shape; a finished one without an answer says so. */
export function RunStatus({ run }: { run: Pick<SelectionRunRow, 'status' | 'outcome' | 'takenOverAt'> }) {
  const t = useT();
  if (run.outcome === 'impossible') return <Status kind="missing">{t('selection:status.impossible')}</Status>;
  if (run.takenOverAt) return <Status kind="done">{t('selection:status.takenOver')}</Status>;
  return <Status kind={SHAPES[run.status]}>{t(`selection:status.${run.status}`)}</Status>;
}

/** The runs of the call, to be opened, and to be compared. */
export function RunTable({
  runs,
  base,
  timeZone,
}: {
  runs: readonly SelectionRunRow[];
  base: string;
  timeZone: string;
}) {
  const t = useT();
  const caption = t('selection:runs.title');
  return (
    <form method="get" action={`${base}/compare`}>
      <TableScroll label={caption}>
        <Table<SelectionRunRow>
          caption={caption}
          hideCaption
          rows={runs}
          rowKey={(run) => run.runId}
          columns={[
            {
              key: 'compare',
              header: t('selection:runs.compareHeader'),
              hideHeader: true,
              cell: (run) =>
                run.status === 'done' && (
                  <input
                    type="checkbox"
                    name="runs[]"
                    value={run.runId}
                    aria-label={t('selection:runs.pick', { number: run.number })}
                  />
                ),
            },
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
            {
              key: 'status',
              header: t('selection:runs.status'),
              nowrap: true,
              cell: (run) => <RunStatus run={run} />,
            },
            {
              key: 'basis',
              header: t('selection:runs.basis'),
              cell: (run) => t(`selection:basis.${run.plan.basis}`),
            },
            {
              key: 'chosen',
              header: t('selection:runs.chosen'),
              num: true,
              cell: (run) => run.chosen ?? '–',
            },
            {
              key: 'certain',
              header: t('selection:runs.certain'),
              num: true,
              cell: (run) => run.certain ?? '–',
            },
            { key: 'grey', header: t('selection:runs.grey'), num: true, cell: (run) => run.greyZone ?? '–' },
            {
              key: 'when',
              header: t('selection:runs.when'),
              cell: (run) => (
                <>
                  <Moment at={run.requestedAt} zone={timeZone} />
                  {run.requestedBy && <small class="tiny">{run.requestedBy}</small>}
                </>
              ),
            },
          ]}
        />
      </TableScroll>
      {runs.filter(({ status }) => status === 'done').length > 1 && (
        <Actions>
          <Button kind="quiet">{t('selection:runs.compare')}</Button>
        </Actions>
      )}
    </form>
  );
}
