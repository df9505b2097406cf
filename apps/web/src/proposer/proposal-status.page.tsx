import type { OwedReport } from '#libs/reports';
import {
  Actions,
  Breadcrumbs,
  Button,
  Disclosure,
  Facts,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  Section,
  Status,
} from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { OwedReports } from '../proposal-view/owed-reports.js';
import { ProposalView } from '../proposal-view/proposal-view.js';
import { PeopleStandingSection } from './people/people-standing.js';
import { STATUS_SHAPE } from './my-proposals.presenter.js';
import type { ProposalStatusView } from './proposal-status.presenter.js';

/** One proposal: for its people where it stands and what can be done, for others what it says. */
export function ProposalStatusPage(view: ProposalStatusView & { owed: readonly OwedReport[] }) {
  const t = useT();
  const { status } = view;
  const title = view.title || t('proposer:untitled');
  if (status === null)
    return (
      <>
        <PageHead small kicker={view.number || undefined} title={title} />
        <ProposalView view={view.view} />
      </>
    );
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('proposer:mine.name'), href: view.hrefs.list }]}
          />
        }
        kicker={[view.number, title].filter(Boolean).join(' · ')}
        title={t(`proposer:status.${status}.title`)}
        lede={t(`proposer:status.${status}.next`)}
      >
        <p class="small">
          <Status kind={STATUS_SHAPE[status]}>{t(`proposer:status.${status}.word`)}</Status>{' '}
          {view.submittedAt && (
            <>
              {t('proposer:status.submittedAt')} <Moment at={view.submittedAt} zone={view.zone} />
            </>
          )}
        </p>
      </PageHead>
      <OwedReports reports={view.owed} />
      {view.cureUntil && (
        <Notice kind="warn" lead={t('proposer:status.cureLead')}>
          <Moment at={view.cureUntil} zone={view.zone} />
        </Notice>
      )}
      {view.reason && (
        <Section id="reason" title={t('proposer:status.reason')} hung>
          <Prose text={view.reason} />
        </Section>
      )}
      <WhatNow {...view} />
      {view.people && (
        <PeopleStandingSection view={view.people} zone={view.zone} byThemselves={view.byThemselves} />
      )}
      <Section id="text" title={t('proposer:status.asRead')}>
        <ProposalView view={view.view} withStatus={view.people === null} />
      </Section>
    </>
  );
}

function WhatNow({ abilities, hrefs, possible, zone }: ProposalStatusView) {
  const t = useT();
  return (
    <>
      <Actions>
        {abilities.readDecision && (
          <LinkButton kind={abilities.report ? 'quiet' : 'main'} href={hrefs.decision}>
            {t('decisions:mine.read')}
          </LinkButton>
        )}
        {abilities.report && <LinkButton href={hrefs.report}>{t('reports:write.name')}</LinkButton>}
        {abilities.submit && <LinkButton href={hrefs.check}>{t('proposer:checkAndSubmit')}</LinkButton>}
        {abilities.edit && (
          <LinkButton kind={abilities.submit ? 'quiet' : 'main'} href={hrefs.edit}>
            {t('proposer:change')}
          </LinkButton>
        )}
        {hrefs.receipt !== null && (
          <LinkButton kind="quiet" href={hrefs.receipt}>
            {t('receipt:name')}
          </LinkButton>
        )}
      </Actions>
      {possible.length > 0 && (
        <Facts
          measure
          facts={possible.map(({ what, until }) => ({
            term: t(`receipt:possible.${what}`),
            value: until ? <Moment at={until} zone={zone} /> : t(`receipt:noEnd.${what}`),
          }))}
        />
      )}
      {abilities.revive && (
        <Form action={hrefs.revive}>
          <Actions>
            <Button>{t('proposer:revive')}</Button>
          </Actions>
        </Form>
      )}
      {abilities.withdraw && (
        <Disclosure summary={t('proposer:withdraw.summary')}>
          <Form action={hrefs.withdraw}>
            <p>{t('proposer:withdraw.what')}</p>
            <Actions>
              <Button kind="grave">{t('proposer:withdraw.button')}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
