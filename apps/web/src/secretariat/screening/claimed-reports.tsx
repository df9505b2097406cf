import { Button, Form, RowList, SafeLink } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { ScreeningView } from './screening.view.js';

/** Addresses at which the proposer says a report is; one press puts the one that is right on record. */
export function ClaimedReports({ claims, hrefs }: Pick<ScreeningView, 'claims' | 'hrefs'>) {
  const t = useT();
  const rows = claims.flatMap(({ links, ...claim }) => links.map((link) => ({ ...claim, link })));
  if (rows.length === 0) return null;
  return (
    <RowList>
      {rows.map(({ workshopId, title, edition, link }) => (
        <li key={`${workshopId} ${link}`} class="row">
          <div>
            <p class="small soft">{t('reports:claim.of', { title, edition })}</p>
            <p class="break">
              <SafeLink href={link} />
            </p>
          </div>
          <Form
            action={hrefs.report}
            hidden={{ workshop: workshopId, address: link }}
            label={t('reports:claim.of', { title, edition })}
          >
            <Button kind="quiet" small>
              {t('reports:claim.record')}
            </Button>
          </Form>
        </li>
      ))}
    </RowList>
  );
}
