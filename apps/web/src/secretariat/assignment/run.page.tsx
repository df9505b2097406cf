import {
  Actions,
  Button,
  ErrorSummary,
  Facts,
  Form,
  LinkButton,
  PageHead,
  Progress,
  RowList,
  Section,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import { affinityFormat } from './affinity-format.js';
import { PlanSection } from './plan-section.js';
import { ruleInWords } from './rule-in-words.js';
import { WEIGHTS } from './rules.form.js';
import type { AssignmentRunView } from './run.presenter.js';

/** One run of the assignment, from waiting to what came of it. */
export function RunPage(view: AssignmentRunView) {
  const t = useT();
  const { run, timeZone, change } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <PageHead
        crumbs={
          <p class="small">
            <a href={view.overview}>{t('assignment:heading')}</a>
          </p>
        }
        kicker={
          <>
            {run.startedBy ?? t('assignment:runs.system')}, <Moment at={run.startedAt} zone={timeZone} />
          </>
        }
        title={view.title}
        lede={change ?? view.lede}
      />
      {view.atWork && <AtWork {...view} />}
      {run.failure && <Failure {...view} />}
      {view.plans.map((plan) => (
        <PlanSection key={plan.kind} plan={plan} view={view} />
      ))}
      {run.result && run.result.rulePrices.length > 0 && <RulePrices {...view} />}
      {view.prices.length > 0 && <MemberPrices {...view} />}
      {run.settings.asked && <Asked {...view} />}
    </>
  );
}

/** How far it is. The page looks again by itself where it can; the link does elsewhere. */
function AtWork({ run, base, title }: AssignmentRunView) {
  const t = useT();
  const step = run.progress ?? { stage: 'reading', share: 0 };
  const percent = Math.round(step.share * 100);
  return (
    <div data-watch-run={base} data-watch-every="1500">
      <p role="status" class="measure">
        {run.status === 'queued'
          ? t('assignment:progress.queued')
          : t(`assignment:progress.${step.stage}`, { percent })}
      </p>
      <Progress value={percent} max={100} label={title} text={`${percent} %`} />
      <Form action={`${base}/cancel`}>
        <Actions>
          <LinkButton kind="quiet" href={base}>
            {t('assignment:progress.look')}
          </LinkButton>
          <Button kind="grave">{t('assignment:progress.stop')}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** Why there is no assignment, and what would have to give way: ready to be given up. */
function Failure({ reasons, relaxations, base }: AssignmentRunView) {
  const t = useT();
  const { locale } = useRequest();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <>
      <Section id="reasons" title={t('assignment:failure.title')} hung>
        <ul class="prose">
          {reasons.map(({ text, reviewers }) => (
            <li key={text}>
              {text}
              {reviewers.length > 0 && (
                <>
                  {' '}
                  <span class="soft">{reviewers.join(', ')}</span>
                </>
              )}
            </li>
          ))}
        </ul>
        <p>{t('assignment:failure.unchanged')}</p>
      </Section>
      {relaxations.length > 0 && (
        <Section id="relaxations" title={t('assignment:relax.title')} hung>
          <p class="measure">{t('assignment:relax.note')}</p>
          <RowList>
            {relaxations.map(({ changes, more, objective, proof }, at) => (
              <li key={at} class="row">
                <div>
                  <ul>
                    {changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                    {more > 0 && <li>{t('assignment:relax.more', { count: more })}</li>}
                  </ul>
                  {proof && <p class="small">{proof}</p>}
                  <p class="small soft">
                    {t('assignment:relax.objective', { objective: number.format(objective) })}
                  </p>
                </div>
                <Form
                  action={`${base}/relax`}
                  hidden={{ relaxation: String(at) }}
                  label={t('assignment:relax.apply')}
                >
                  <Button kind="quiet" small>
                    {t('assignment:relax.apply')}
                  </Button>
                </Form>
              </li>
            ))}
          </RowList>
        </Section>
      )}
    </>
  );
}

function RulePrices({ run }: AssignmentRunView) {
  const t = useT();
  const { locale } = useRequest();
  const number = affinityFormat(locale);
  return (
    <Section id="rule-prices" title={t('assignment:rulePrices.title')} hung>
      <p class="measure">{t('assignment:rulePrices.note')}</p>
      <TableScroll label={t('assignment:rulePrices.title')}>
        <Table
          caption={t('assignment:rulePrices.title')}
          hideCaption
          rows={run.result!.rulePrices}
          rowKey={({ rule, attribute }) => `${rule} ${attribute ?? ''}`}
          columns={[
            {
              key: 'rule',
              header: t('assignment:rulePrices.rule'),
              rowHeader: true,
              cell: ({ rule, attribute }) => ruleInWords(t, rule, attribute),
            },
            {
              key: 'gain',
              header: t('assignment:rulePrices.gain'),
              num: true,
              cell: ({ gain }) => number.format(gain),
            },
            {
              key: 'atMost',
              header: t('assignment:rulePrices.atMost'),
              num: true,
              cell: ({ atMost }) => number.format(atMost),
            },
          ]}
        />
      </TableScroll>
    </Section>
  );
}

function MemberPrices({ prices }: AssignmentRunView) {
  const t = useT();
  const { locale } = useRequest();
  const number = affinityFormat(locale);
  return (
    <Section id="member-prices" title={t('assignment:memberPrices.title')} hung>
      <p class="measure">{t('assignment:memberPrices.note')}</p>
      <TableScroll label={t('assignment:memberPrices.title')}>
        <Table
          caption={t('assignment:memberPrices.title')}
          hideCaption
          class="small"
          rows={prices}
          rowKey={({ name }) => name}
          columns={[
            {
              key: 'name',
              header: t('assignment:loads.member'),
              rowHeader: true,
              cell: ({ name }) => name,
            },
            { key: 'load', header: t('assignment:loads.given'), num: true, cell: ({ load }) => load },
            {
              key: 'price',
              header: t('assignment:loads.price'),
              num: true,
              cell: ({ price }) => number.format(price),
            },
          ]}
        />
      </TableScroll>
    </Section>
  );
}

/** What the run was given, so that anybody can see that nothing else decided it. */
function Asked({ run }: AssignmentRunView) {
  const t = useT();
  const { locale } = useRequest();
  const asked = run.settings.asked!;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <Section id="asked" title={t('assignment:asked.title')} hung>
      <Facts
        facts={[
          {
            term: t('assignment:asked.about'),
            value: t('assignment:runs.asked', {
              proposals: asked.proposals,
              reviewers: asked.reviewers,
              conflicts: asked.conflicts,
              each: asked.reviewsPerProposal,
            }),
          },
          {
            term: t('assignment:asked.weights'),
            value: WEIGHTS.map(
              (part) => `${t(`assignment:part.${part}`)} ${number.format(asked.weights[part])}`,
            ).join(', '),
          },
          { term: t('assignment:asked.seed'), value: run.settings.seed },
          {
            term: t('assignment:asked.time'),
            value: run.result && t('assignment:asked.ms', { ms: number.format(run.result.solvedInMs) }),
          },
        ]}
      />
    </Section>
  );
}
