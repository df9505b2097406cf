import type { OwedReport } from '#libs/reports';
import { Notice, TargetLink } from '../design-system/index.js';
import { dayInWords } from '../http/day-in-words.js';
import { useRequest } from '../http/request-view.js';

/** The reports that the visitor is yet to file, each with its day; nothing when there are none. */
export function OwedReports({ reports }: { reports: readonly OwedReport[] }) {
  const { t, locale } = useRequest();
  if (reports.length === 0) return null;
  return (
    <Notice
      kind="warn"
      lead={t('reports:owed.title', { count: reports.length })}
      below={
        <ul class="rows" role="list">
          {reports.map(({ proposalId, number, title, path, begun, dueOn, overdue }) => (
            <li key={proposalId} class="row">
              <div>
                <p>
                  <TargetLink href={path}>
                    {t(begun ? 'reports:owed.goOn' : 'reports:owed.write', { title })}
                  </TargetLink>
                </p>
                <p class="small soft">
                  <bdi>{number}</bdi>
                  {dueOn !== null && (
                    <>
                      {' '}
                      ·{' '}
                      {t(overdue ? 'reports:owed.wasDue' : 'reports:owed.due', {
                        day: dayInWords(dueOn, locale),
                      })}
                    </>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      }
    >
      {t('reports:owed.why')}
    </Notice>
  );
}
