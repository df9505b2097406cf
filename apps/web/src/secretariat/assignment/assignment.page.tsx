import { Actions, Button, Empty, Form, PageHead, Section } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { AssignmentView } from './assignment.presenter.js';
import { LoadTable, PanelTable } from './assignment-tables.js';

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
      <Refused {...view} />
      <PageHead title={title} lede={t('assignment:lede', { count: view.reviewsPerProposal })} />
      <RunForm {...view} />
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

/** Why no panels exist, with names: what to change is in the sentence. */
function Refused({ refused }: AssignmentView) {
  const t = useT();
  if (refused.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="refused" tabindex={-1}>
      <h2 id="refused">{t('assignment:refused.title')}</h2>
      {refused.map(({ text, proposals, reviewers, more }) => (
        <div key={text}>
          <p>{text}</p>
          {proposals.length > 0 && (
            <>
              <p class="strong">{t('assignment:refused.proposals')}</p>
              <ul>
                {proposals.map((proposal) => (
                  <li key={proposal}>{proposal}</li>
                ))}
                {more > 0 && <li>{t('assignment:refused.more', { count: more })}</li>}
              </ul>
            </>
          )}
          {reviewers.length > 0 && (
            <p>
              <span class="strong">{t('assignment:refused.reviewers')}</span> {reviewers.join(', ')}
            </p>
          )}
        </div>
      ))}
      <p>{t('assignment:refused.unchanged')}</p>
    </div>
  );
}

function RunForm({ base, seats, missing }: AssignmentView) {
  const t = useT();
  return (
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
  );
}

function Runs({ runs, timeZone }: AssignmentView) {
  const t = useT();
  const { locale } = useRequest();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  if (runs.length === 0) return null;
  return (
    <Section id="runs" title={t('assignment:runs.title')} hung>
      <ol role="list" class="rows">
        {runs.map(({ runId, startedAt, startedBy, settings, result }) => (
          <li key={runId} class="row">
            <div>
              <p>
                <Moment at={startedAt} zone={timeZone} />, {startedBy ?? t('assignment:runs.system')}:{' '}
                {t(`assignment:mode.${settings.mode}`)}
              </p>
              <p class="small soft">
                {t('assignment:runs.asked', {
                  proposals: settings.proposals,
                  reviewers: settings.reviewers,
                  conflicts: settings.conflicts,
                  each: settings.reviewsPerProposal,
                })}
              </p>
            </div>
            <p class="small">
              {t('assignment:runs.result', {
                seats: result.seats,
                added: result.added,
                withdrawn: result.withdrawn,
                locked: result.locked,
                objective: number.format(result.objective),
                ms: number.format(result.solvedInMs),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
