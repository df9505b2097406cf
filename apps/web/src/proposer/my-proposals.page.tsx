import { Actions, Button, Empty, Form, PageHead, Rows, Status, TargetLink } from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { OwedReports } from '../proposal-view/owed-reports.js';
import { type MyProposalsView, STATUS_SHAPE } from './my-proposals.presenter.js';

/** What somebody proposes to this call, and where each stands. */
export function MyProposalsPage(view: MyProposalsView) {
  const t = useT();
  const { rows } = view;
  return (
    <>
      <PageHead
        title={t('proposer:mine.title', { count: rows.length })}
        lede={view.open ? <Until {...view} /> : t('proposer:mine.closed')}
      />
      <OwedReports reports={view.owed} />
      {rows.length === 0 ? (
        <Empty title={t('proposer:mine.empty')}>
          <p>{t(view.open ? 'proposer:mine.emptyNext' : 'proposer:mine.emptyClosed')}</p>
        </Empty>
      ) : (
        <Rows
          items={rows.map((row) => ({
            key: row.id,
            main: (
              <>
                <p class="strong">
                  <TargetLink href={row.href}>{row.title || t('proposer:untitled')}</TargetLink>
                </p>
                <p class="small soft">
                  {row.number !== null && (
                    <>
                      <bdi>#{row.number}</bdi> ·{' '}
                    </>
                  )}
                  {t(row.owned ? 'proposer:mine.changed' : 'proposer:mine.changedShared')}{' '}
                  <Moment at={row.updatedAt} zone={view.zone} />
                </p>
              </>
            ),
            middle: (
              <Status kind={STATUS_SHAPE[row.status]}>{t(`proposer:status.${row.status}.word`)}</Status>
            ),
            end:
              row.cureUntil === null ? undefined : (
                <>
                  {t('proposer:mine.cureUntil')} <Moment at={row.cureUntil} zone={view.zone} />
                </>
              ),
          }))}
        />
      )}
      {view.open && (
        <Form action={view.start}>
          <Actions>
            <Button>{t('proposer:mine.start')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function Until({ closesAt, zone }: MyProposalsView) {
  const t = useT();
  if (!closesAt) return <>{t('proposer:mine.open')}</>;
  return (
    <>
      {t('proposer:mine.openUntil')} <Moment at={closesAt} zone={zone} />
    </>
  );
}
