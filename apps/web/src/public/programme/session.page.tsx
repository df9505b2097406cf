import { Facts, PageHead, Prose, Section, TargetLink } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { formatAndLength } from '../../proposal-view/format-and-length.js';
import { OwedReports } from '../../proposal-view/owed-reports.js';
import { ReportText } from '../../proposal-view/report-text.js';
import type { SessionView } from './session.presenter.js';

/** One session of the published programme. */
export function SessionPage(session: SessionView) {
  const t = useT();
  return (
    <>
      <PageHead kicker={<bdi>{session.number}</bdi>} title={session.title} small />
      <OwedReports reports={session.owed} />
      <Facts
        measure
        facts={[
          {
            term: t('programme:session.when'),
            value: (
              <>
                <Moment at={session.startsAt} zone={session.timeZone} /> –{' '}
                <Moment at={session.endsAt} zone={session.timeZone} style="time" />
              </>
            ),
          },
          { term: t('programme:session.where'), value: session.room },
          {
            term: t('programme:session.theme'),
            value: session.theme && <a href={session.theme.href}>{session.theme.name}</a>,
          },
          {
            term: t('programme:session.format'),
            value: formatAndLength(session.format, session.minutes, (count) =>
              t('programme:minutes', { count }),
            ).join(', '),
          },
        ]}
      />
      <p class="actions no-print">
        <TargetLink href={`${session.href}/calendar.ics`}>{t('programme:addOne')}</TargetLink>
        <TargetLink href={session.base}>{t('programme:session.back')}</TargetLink>
      </p>
      {session.abstract && (
        <Section id="about" title={t('programme:session.about')} hung>
          <Prose text={session.abstract} />
        </Section>
      )}
      {session.report && (
        <Section id="report" title={t('reports:public.title')} hung>
          <ReportText content={session.report.content} />
          <p class="soft small">
            {t('reports:public.filed')}{' '}
            <Moment at={session.report.filedAt} zone={session.timeZone} style="date" />
          </p>
        </Section>
      )}
      {session.roles.map(({ role, people }) => (
        <Section key={role} id={role} title={t(`programme:role.${role}`, { count: people.length })} hung>
          <ul class="rows" role="list">
            {people.map((person, at) => (
              <li key={at} class="row">
                <div>
                  <p dir="auto">{person.name}</p>
                  {person.organisation && (
                    <p class="soft" dir="auto">
                      {person.organisation}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
