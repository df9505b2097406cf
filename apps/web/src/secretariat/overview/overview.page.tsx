import {
  BarChart,
  LineChart,
  PageHead,
  Progress,
  Rows,
  Section,
  Stats,
  Status,
  Table,
  TableScroll,
  TargetLink,
  Timeline,
} from '../../design-system/index.js';
import { inWords } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { OverviewView } from './overview.presenter.js';

/** A call at a glance: what comes next, what waits, how far everything is. */
export function OverviewPage(view: OverviewView) {
  const t = useT();
  const { next, progress, status, todos } = view;
  return (
    <>
      <PageHead
        title={
          next
            ? t(`overview:next.${next.name}`, { count: next.days })
            : t(`overview:status.${status}`, { defaultValue: t('overview:title') })
        }
        lede={t('overview:lede', {
          count: progress.reviewsIn,
          seats: progress.seats,
          members: progress.members,
        })}
      />
      <Stats
        stats={[
          { label: t('overview:stats.submitted'), value: progress.submitted },
          { label: t('overview:stats.passed'), value: progress.passed },
          {
            label: t('overview:stats.reviewsIn'),
            value: progress.reviewsIn,
            of: t('overview:of', { total: progress.seats }),
          },
          {
            label: t('overview:stats.fullyReviewed'),
            value: progress.fullyReviewed,
            of: t('overview:of', { total: progress.passed }),
          },
          { label: t('overview:stats.abstaining'), value: progress.abstaining },
          {
            label: t('overview:stats.published'),
            value: progress.published,
            of: t('overview:of', { total: progress.passed }),
          },
        ]}
      />
      <Section id="todo" title={t('overview:todo.title')} hung>
        {todos.length === 0 ? (
          <p class="soft">{t('overview:todo.nothing')}</p>
        ) : (
          <Rows
            items={todos.map(({ name, count, href }) => ({
              key: name,
              main: (
                <Status kind={name === 'undecided' || name === 'unpublished' ? 'draft' : 'missing'}>
                  {t(`overview:todo.${name}`, { count })}
                </Status>
              ),
              end: <TargetLink href={href}>{t(`overview:todo.go.${name}`)}</TargetLink>,
            }))}
          />
        )}
      </Section>
      <Dates {...view} />
      <Section id="numbers" title={t('overview:numbers')} hung>
        <Charts {...view} />
      </Section>
      <Lagging {...view} />
      <Section id="areas" title={t('overview:areas')} hung>
        <ul class="columns" role="list">
          {view.areas.map(({ name, href }) => (
            <li key={name}>
              <TargetLink href={href}>{t(`common:nav.area.${name}`)}</TargetLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Dates({ dates, now, timeZone }: OverviewView) {
  const { t, locale } = useRequest();
  if (dates.length < 2) return null;
  return (
    <Section id="dates" title={t('overview:dates')} hung>
      <div>
        <Timeline
          now={now}
          today={t('overview:today')}
          events={dates.map(({ name, at }) => ({
            at,
            when: inWords(at, timeZone, locale, 'date'),
            title: t(`overview:date.${name}`),
          }))}
        />
      </div>
    </Section>
  );
}

function Charts({ funnel, reviewsByDay, progress }: OverviewView) {
  const t = useT();
  const [first, last] = [reviewsByDay[0], reviewsByDay.at(-1)];
  return (
    <div class="columns charts">
      <BarChart
        id="funnel"
        title={t('overview:funnel.title')}
        headers={[t('overview:funnel.stage'), t('overview:funnel.count')]}
        bars={funnel.map(({ name, count }) => ({
          label: t(`overview:funnel.${name}`),
          value: count,
          display: String(count),
        }))}
      />
      {first && last && last.x > first.x && (
        <LineChart
          id="reviews-by-day"
          title={t('overview:byDay.title')}
          note={t('overview:byDay.note', { total: progress.seats })}
          points={reviewsByDay.map(({ x, y, day }) => ({ x, y, label: day }))}
          domain={[first.x, last.x]}
          ends={[first.day, last.day]}
          latest={t('overview:byDay.latest', { count: last.y })}
          headers={[t('overview:byDay.day'), t('overview:byDay.count')]}
        />
      )}
    </div>
  );
}

function Lagging({ lagging }: OverviewView) {
  const t = useT();
  if (lagging.length === 0) return null;
  return (
    <Section id="lagging" title={t('overview:lagging.title')} hung>
      <TableScroll label={t('overview:lagging.title')}>
        <Table
          caption={t('overview:lagging.caption')}
          columns={[
            { key: 'name', header: t('overview:lagging.member'), rowHeader: true, cell: ({ name }) => name },
            {
              key: 'done',
              header: t('overview:lagging.sent'),
              num: true,
              cell: ({ done, held }) => t('overview:lagging.doneOf', { count: done, held }),
            },
            {
              key: 'bar',
              header: t('overview:lagging.share'),
              hideHeader: true,
              cell: ({ name, done, held }) => (
                <Progress
                  value={done}
                  max={held}
                  label={t('overview:lagging.progressOf', { name })}
                  text={t('overview:lagging.doneOf', { count: done, held })}
                />
              ),
            },
          ]}
          rowKey={({ reviewerId }) => reviewerId}
          rows={lagging}
        />
      </TableScroll>
    </Section>
  );
}
