import { Empty, PageHead, SearchForm, Tabs, TargetLink } from '../../design-system/index.js';
import { inWords, Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { ProgrammeView } from './programme.presenter.js';
import { SlotList } from './slot-list.js';

/** Before the first version. */
export function NoProgrammePage() {
  const t = useT();
  return (
    <>
      <PageHead title={t('programme:title')} />
      <Empty title={t('programme:none.title')}>
        <p>{t('programme:none.next')}</p>
      </Empty>
    </>
  );
}

/** The programme of a day, of a theme, or of a search. */
export function ProgrammePage(view: ProgrammeView) {
  const t = useT();
  return (
    <>
      <PageHead
        kicker={view.motto}
        title={view.theme ?? t('programme:title')}
        asideEnd
        aside={
          <SearchForm
            action={view.base}
            label={t('programme:search')}
            submit={t('programme:searchSubmit')}
            value={view.search}
          />
        }
      />
      <Days {...view} />
      <ThemeLinks {...view} />
      <DayLine {...view} />
      {view.slots.length === 0 && (
        <Empty title={t('programme:nothing.title')}>{t('programme:nothing.next')}</Empty>
      )}
      <SlotList slots={view.slots} timeZone={view.timeZone} withDate={view.date === undefined} />
      <VersionLine {...view} />
    </>
  );
}

function Days({ days }: ProgrammeView) {
  const { locale } = useRequest();
  const t = useT();
  const links = days.map(({ date, href, current }) => {
    const day = new Date(`${date}T12:00:00Z`);
    return { href, current, label: inWords(day, 'UTC', locale, 'weekday') };
  });
  return <Tabs label={t('programme:days')} links={links} />;
}

function ThemeLinks({ themes, theme }: ProgrammeView) {
  const t = useT();
  return (
    <details class="spaced">
      <summary>{t('programme:byTheme')}</summary>
      <ul class="rows small" role="list">
        {themes.map(({ slug, name, href, sessions }) => (
          <li key={slug} class="row">
            <a class="target" href={href} aria-current={name === theme ? 'page' : undefined}>
              {name}
            </a>
            <span class="soft">{t('programme:sessions', { count: sessions })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function DayLine({ date, found, timeZone, base, search, theme }: ProgrammeView) {
  const { locale, t } = useRequest();
  const shown = date ? inWords(new Date(`${date}T12:00:00Z`), 'UTC', locale, 'date') : (theme ?? search);
  const place = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  return (
    <div class="cluster is-apart day-line spaced">
      <p>
        <span class="strong">{shown}</span>, {t('programme:sessions', { count: found })}.{' '}
        <span class="soft">{t('programme:zone', { place })}</span>
      </p>
      <p class="cluster no-print">
        <TargetLink href={date ? `${base}/calendar.ics?day=${date}` : `${base}/calendar.ics`}>
          {t(date ? 'programme:addDay' : 'programme:addAll')}
        </TargetLink>
      </p>
    </div>
  );
}

function VersionLine({ version, publishedAt, changelog, timeZone, base }: ProgrammeView) {
  const t = useT();
  return (
    <section class="section small soft" aria-labelledby="version">
      <h2 id="version" class="small">
        {t('programme:version', { version })}
      </h2>
      <p>
        {t('programme:published')} <Moment at={publishedAt} zone={timeZone} />. {changelog}
      </p>
      <p class="cluster">
        <TargetLink href={`${base}/calendar.ics`}>calendar.ics</TargetLink>
        <TargetLink href={`${base}/schedule.json`}>schedule.json</TargetLink>
      </p>
    </section>
  );
}
