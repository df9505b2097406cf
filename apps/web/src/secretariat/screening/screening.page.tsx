import {
  Aside,
  Breadcrumbs,
  Checks,
  ErrorSummary,
  Link,
  PageHead,
  Section,
  Split,
  Status,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { ProposalView } from '../../proposal-view/proposal-view.js';
import { ScreeningHistory } from '../proposals/proposal.page.js';
import { STATUS_LOOK } from '../status-look.js';
import { ClaimedReports } from './claimed-reports.js';
import { ClaimBar, DuplicateList, LapsedNotice, Opinions } from './desk-parts.js';
import { ResultForm } from './result-form.js';
import type { ScreeningView } from './screening.view.js';

/** A proposal beside the form that says what the check found. */
export function ScreeningPage(props: ScreeningView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={props.errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: props.hrefs.queue }]}
          />
        }
        kicker={props.number}
        title={props.title}
      >
        <p class="small">
          <Status kind={STATUS_LOOK[props.status]}>{t(`screening:status.${props.status}`)}</Status>{' '}
          <Link href={props.hrefs.tags}>{t('tagging:change')}</Link>
        </p>
      </PageHead>
      <ClaimBar {...props} />
      <LapsedNotice {...props} />
      <Split>
        <div>
          <Section id="flags" title={t('screening:flags')}>
            <Checks
              items={
                props.flags.length === 0
                  ? [{ kind: 'done', text: t('screening:queue.clean') }]
                  : props.flags.map(({ text, blocks }) => ({ kind: blocks ? 'missing' : 'waiting', text }))
              }
            />
            <ClaimedReports claims={props.claims} hrefs={props.hrefs} />
          </Section>
          <DuplicateList rows={props.duplicates} />
          <Opinions rows={props.desk.opinions} reasons={props.reasons} zone={props.zone} />
          {props.screenings.length > 0 && <ScreeningHistory rows={props.screenings} zone={props.zone} />}
          <ProposalView view={props.view} withStatus />
        </div>
        <Aside label={t('screening:form')} sticky>
          {props.outcomes.length === 0 ? <p>{t('screening:nothingToSay')}</p> : <ResultForm {...props} />}
        </Aside>
      </Split>
    </>
  );
}
