import { TargetLink } from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { OwedReports } from '../proposal-view/owed-reports.js';
import type { HomeView } from './home.presenter.js';

/** The list of forums and calls. */
export function HomePage({ forums, own, owed }: HomeView) {
  const t = useT();
  return (
    <>
      <div class="page-head">
        <h1>{t('public:home.title')}</h1>
        <p class="lede">{t('public:home.lede')}</p>
      </div>
      <OwedReports reports={owed} />
      {own.map(({ name, href }) => (
        <p key={href}>
          <TargetLink href={href}>{t('public:home.runs', { forum: name })}</TargetLink>
        </p>
      ))}
      {forums.length === 0 && <p class="empty">{t('public:home.empty')}</p>}
      {forums.map((forum) => (
        <section key={forum.name} class="section is-hung">
          <h2>{forum.name}</h2>
          <ul class="rows" role="list">
            {forum.calls.map((call) => (
              <li key={call.href} class="row">
                <div>
                  <h3>
                    <a href={call.href}>{call.name}</a>
                  </h3>
                  <p class="soft">{[call.motto, call.place].filter(Boolean).join(' · ')}</p>
                </div>
                <p class="small">
                  {t(`public:callStatus.${call.status}`)}
                  {call.status === 'open' && call.closesAt && (
                    <>
                      {' '}
                      <Moment at={call.closesAt} zone={call.timeZone} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
