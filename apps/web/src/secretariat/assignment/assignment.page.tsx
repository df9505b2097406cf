import {
  Actions,
  Button,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Section,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import { affinityFormat } from './affinity-format.js';
import type { AssignmentView } from './assignment.presenter.js';
import { NOTHING } from './plan-section.js';
import { LoadTable, PanelTable } from './assignment-tables.js';
import { RunStatusWord } from './run-status-word.js';

/** Who reviews what, and how it came about. */
export function AssignmentPage(view: AssignmentView) {
  const t = useT();
  const { panels, seats, missing } = view;
  const title =
    seats === 0
      ? t('assignment:none', { count: panels.length })
      : missing > 0
        ? t('assignment:missing', { count: missing })
        : t('assignment:complete', { count: panels.length });
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <PageHead title={title} lede={t('assignment:lede', { count: view.reviewsPerProposal })} />
      <Current {...view} />
      <RunForm {...view} />
      <InForce {...view} />
      <Section id="loads" title={t('assignment:loads.title')}>
        {view.loads.length === 0 ? (
          <Empty title={t('assignment:loads.none')} level={3}>
            <p>{t('assignment:loads.noneNext')}</p>
          </Empty>
        ) : (
          <LoadTable {...view} />
        )}
      </Section>
      <Section id="panels" title={t('assignment:panels.title')}>
        {panels.length === 0 ? (
          <Empty title={t('assignment:panels.none')} level={3}>
            <p>{t('assignment:panels.noneNext')}</p>
          </Empty>
        ) : (
          <PanelTable {...view} />
        )}
      </Section>
      <Runs {...view} />
    </>
  );
}

/** What a run has come to that somebody should look at. */
function Current({ current }: AssignmentView) {
  const t = useT();
  if (!current) return null;
  const { status, href } = current;
  const kind = status === 'proposed' ? 'good' : status === 'failed' ? 'bad' : 'warn';
  return (
    <Notice kind={kind} lead={t(`assignment:current.${status}`)}>
      <a href={href}>{t(`assignment:current.${status}Link`)}</a>
    </Notice>
  );
}

function RunForm({ base, seats, missing, current }: AssignmentView) {
  const t = useT();
  const atWork = current?.status === 'queued' || current?.status === 'solving';
  return (
    <>
      {!atWork && (
        <Form action={`${base}/run`} label={t('assignment:run.title')}>
          <p class="measure">{t('assignment:run.note')}</p>
          <Actions>
            <Button name="mode" value="full">
              {t(seats === 0 ? 'assignment:run.first' : 'assignment:run.again')}
            </Button>
            {seats > 0 && missing > 0 && (
              <Button kind="quiet" name="mode" value="gaps">
                {t('assignment:run.gaps', { count: missing })}
              </Button>
            )}
          </Actions>
        </Form>
      )}
      <Actions>
        <LinkButton kind="quiet" href={`${base}/rules`}>
          {t('assignment:rules.link')}
        </LinkButton>
        {seats > 0 && (
          <LinkButton kind="quiet" href={`${base}/plans`}>
            {t('assignment:plans.link')}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

/** How good the assignment in force is, and how much better any other could be. */
function InForce({ inForce, panels, timeZone }: AssignmentView) {
  const t = useT();
  const { locale } = useRequest();
  const result = inForce?.result;
  if (!result) return null;
  const number = affinityFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const worst = panels.find(({ proposalId }) => proposalId === result.worst?.proposalId);
  return (
    <Section id="in-force" title={t('assignment:inForce.title')} hung>
      <Facts
        facts={[
          { term: t('assignment:inForce.since'), value: <Moment at={inForce.startedAt} zone={timeZone} /> },
          { term: t('assignment:inForce.objective'), value: number.format(result.objective) },
          {
            term: t('assignment:inForce.bound'),
            value: t(result.gap < NOTHING ? 'assignment:inForce.best' : 'assignment:inForce.gap', {
              bound: number.format(result.bound),
              gap: percent.format(result.gap),
            }),
          },
          {
            term: t('assignment:inForce.worst'),
            value: worst && result.worst && (
              <>
                <a href={worst.href}>
                  #{worst.number} {worst.title}
                </a>{' '}
                ({number.format(result.worst.mean)})
              </>
            ),
          },
        ]}
      />
      <p>
        <a href={inForce.href}>{t('assignment:inForce.more')}</a>
      </p>
    </Section>
  );
}

function Runs({ runs, timeZone }: AssignmentView) {
  const t = useT();
  if (runs.length === 0) return null;
  return (
    <Section id="runs" title={t('assignment:runs.title')} hung>
      <ol role="list" class="rows">
        {runs.map((run) => (
          <li key={run.runId} class="row is-three">
            <div>
              <a href={run.href}>
                <Moment at={run.startedAt} zone={timeZone} />
              </a>
              , {run.startedBy ?? t('assignment:runs.system')}
            </div>
            <div class="small">
              {t(`assignment:mode.${run.settings.mode}`)}
              {run.result &&
                `: ${t('assignment:runs.result', {
                  seats: run.result.seats,
                  added: run.result.added,
                  withdrawn: run.result.withdrawn,
                })}`}
            </div>
            <div class="small">
              <RunStatusWord status={run.status} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
