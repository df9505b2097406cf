import type { TimetableRun } from '#libs/programme';
import { Actions, Button, Form, Notice, Progress, TargetLink } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { ProgrammeEditView } from './programme.presenter.js';

/** Has places proposed for what has none; says how far that is, or what came of it last. */
export function Filling(view: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  const { base, rooms, slots, run, timeZone } = view;
  if (rooms.length === 0 || slots.length === 0) return null;
  if (run?.status === 'queued' || run?.status === 'solving') return <UnderWay base={base} run={run} />;
  return (
    <>
      {run && <Last run={run} timeZone={timeZone} />}
      <Form action={`${base}/fill`} csrf={csrf()}>
        <p class="hint">{t('programme:edit.fillHint')}</p>
        <Actions>
          <Button kind="quiet">{t('programme:edit.fill')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function UnderWay({ base, run }: { base: string; run: TimetableRun }) {
  const { csrf, t } = useRequest();
  const { progressDone: done, progressTotal: total } = run;
  const text = t('programme:filling.solving', { done, total });
  return (
    <>
      <div data-under-way role="status" class="stack">
        <p>{total > 0 ? text : t('programme:filling.queued')}</p>
        {total > 0 && <Progress value={done} max={total} label={t('programme:filling.label')} text={text} />}
        <p>
          <TargetLink href={`${base}#unplaced`}>{t('programme:filling.again')}</TargetLink>
        </p>
      </div>
      <Form action={`${base}/fill/cancel`} csrf={csrf()}>
        <Actions>
          <Button kind="quiet">{t('programme:filling.cancel')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function Last({ run, timeZone }: { run: TimetableRun; timeZone: string }) {
  const t = useT();
  if (run.status === 'failed')
    return (
      <Notice kind="warn" lead={t('programme:filling.failed')}>
        {t(`refusals:${run.failure}`, { defaultValue: run.failure })}
      </Notice>
    );
  if (run.status === 'cancelled') return <p class="soft">{t('programme:filling.cancelled')}</p>;
  return (
    <p class="soft">
      {t('programme:filling.done', { count: run.placed ?? 0 })}{' '}
      {run.finishedAt && <Moment at={run.finishedAt} zone={timeZone} />}
    </p>
  );
}
