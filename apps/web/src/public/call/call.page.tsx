import {
  Facts,
  Hidden,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  Section,
  TargetLink,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { EventDates } from '../event-dates.js';
import { CallRules } from './call-rules.js';
import type { CallView } from './call.presenter.js';

/** What the call asks for, when, and how it will be judged. */
export function CallPage(call: CallView) {
  return (
    <>
      <PageHead kicker={call.forumName} title={call.name} lede={call.motto}>
        <p class="spaced">
          {call.place} <EventDates from={call.eventStartsOn} to={call.eventEndsOn} />
        </p>
      </PageHead>
      <Extended {...call} />
      <NextStep {...call} />
      <CallBody {...call} />
    </>
  );
}

/** What the call says below its heading: its dates, themes, formats and criteria. */
export function CallBody(call: CallView) {
  const t = useT();
  return (
    <>
      <Section id="dates" title={t('public:call.dates')} hung>
        <Facts
          facts={call.dates.map(({ name, at, was }) => ({
            term: t(`public:call.date.${name}`),
            value: (
              <>
                {was && (
                  <>
                    <s>
                      <Hidden>{t('public:call.was')} </Hidden>
                      <Moment at={was.at} zone={call.timeZone} />
                    </s>{' '}
                  </>
                )}
                <Moment at={at} zone={call.timeZone} />
                {was?.reason && (
                  <span class="small soft"> {t('public:call.movedBecause', { reason: was.reason })}</span>
                )}
              </>
            ),
          }))}
        />
      </Section>
      <Section id="themes" title={t('public:call.themes')} hung>
        <Themes {...call} />
      </Section>
      <Section id="formats" title={t('public:call.formats')} hung>
        <Facts
          facts={call.formats.map(({ name, layouts, minutes }) => ({
            term: name,
            value: (
              <>
                {layouts.length > 0 && `${layouts.join(', ')}. `}
                {t('public:call.minutes', { minutes: minutes.join(' / ') })}
              </>
            ),
          }))}
        />
      </Section>
      <CallRules {...call} />
      <Section id="criteria" title={t('public:call.criteria')} hung>
        <Facts facts={call.criteria.map(({ name, guidance }) => ({ term: name, value: guidance }))} />
      </Section>
    </>
  );
}

/** A deadline that was moved is said first, while there is time. */
export function Extended({ extension, timeZone }: Pick<CallView, 'extension' | 'timeZone'>) {
  const t = useT();
  if (!extension) return null;
  const { at, was, reason } = extension;
  return (
    <Notice lead={t(at > was ? 'public:call.extended.to' : 'public:call.extended.moved')}>
      <strong>
        <Moment at={at} zone={timeZone} />
      </strong>{' '}
      {t('public:call.extended.from')} <Moment at={was} zone={timeZone} />. <bdi>{reason}</bdi>
    </Notice>
  );
}

function NextStep({ status, closesAt, timeZone, propose, programme, statistics, received }: CallView) {
  const t = useT();
  return (
    <>
      <p class="measure">
        {t(`public:callStatus.${status}`)}
        {status === 'open' && closesAt && (
          <>
            {' '}
            <Moment at={closesAt} zone={timeZone} />
          </>
        )}
        .
      </p>
      <p class="actions">
        {propose && <LinkButton href={propose}>{t('public:call.propose')}</LinkButton>}
        {programme && <LinkButton href={programme}>{t('public:call.programme')}</LinkButton>}
        {received && <TargetLink href={received}>{t('public:call.received')}</TargetLink>}
        {statistics && <TargetLink href={statistics}>{t('public:call.statistics')}</TargetLink>}
      </p>
    </>
  );
}

function Themes({ themes }: CallView) {
  const t = useT();
  return (
    <div class="stack">
      {themes.map((theme) => (
        <div key={theme.slug}>
          <h3 id={theme.slug}>{theme.name}</h3>
          {theme.narrative && <Prose text={theme.narrative} />}
          {theme.sampleQuestions.length > 0 && (
            <details>
              <summary>{t('public:call.sampleQuestions')}</summary>
              <ul>
                {theme.sampleQuestions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}
