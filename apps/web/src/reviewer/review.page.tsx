import { Cluster, ErrorSummary, Progress, Split, TargetLink } from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { AbstainForm } from './abstain-form.js';
import { Panel } from './panel.js';
import { ProposalText } from './proposal-text.js';
import { ReviewFields } from './review-fields.js';
import type { ReviewView } from './review.presenter.js';

/** The proposal, and beside it the form to review it. */
export function ReviewPage(view: ReviewView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <ReviewBar {...view} />
      <Split kind="even">
        <ProposalText {...view} />
        <div>
          <ReviewFields {...view} />
          <AbstainForm {...view} />
          <Panel {...view.panel} />
        </div>
      </Split>
    </>
  );
}

function ReviewBar({ progress: { done, total }, due, closed, listHref, skipHref }: ReviewView) {
  const t = useT();
  return (
    <div class="cluster is-apart review-bar">
      <p>
        <span class="strong">{t('reviewer:doneOf', { done, total })}</span>
        {due && (
          <>
            {', '}
            {closed ? t('reviewer:list.ended') : t('reviewer:dueOn')} <Moment at={due.at} zone={due.zone} />
          </>
        )}
      </p>
      <Cluster small>
        <TargetLink href={listHref}>{t('reviewer:form.all')}</TargetLink>
        {skipHref && <TargetLink href={skipHref}>{t('reviewer:form.skip')}</TargetLink>}
      </Cluster>
      <Progress
        value={done}
        max={Math.max(total, 1)}
        label={t('reviewer:progress')}
        text={t('reviewer:doneOf', { done, total })}
      />
    </div>
  );
}
