import { Facts, Prose, RowList, Section, Tags } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { OthersReviewView, PanelView, StandingView } from './panel.presenter.js';

/** What the call tells a reviewer of the panel: what it comes to, what others said, who they are. */
export function Panel({ reviewers, reviews, standing }: PanelView) {
  const t = useT();
  return (
    <>
      {standing && (
        <Section id="standing" title={t('reviewer:panel.standing')}>
          <Standing {...standing} />
        </Section>
      )}
      {reviews && (
        <Section id="others" title={t('reviewer:panel.others', { count: reviews.length })}>
          {reviews.length > 0 && (
            <RowList>
              {reviews.map((review, at) => (
                <li key={at} class="row">
                  <Review {...review} />
                </li>
              ))}
            </RowList>
          )}
        </Section>
      )}
      {reviewers && (
        <Section id="panel" title={t('reviewer:panel.who')}>
          <p>
            {reviewers.length === 0
              ? t('reviewer:panel.nobody')
              : reviewers.map((name) => name || t('reviewer:panel.unnamed')).join(', ')}
          </p>
        </Section>
      )}
    </>
  );
}

function Standing({ mean, rank, of, reviews, calibrated }: StandingView) {
  const t = useT();
  return (
    <Facts
      facts={[
        { term: t('reviewer:panel.mean'), value: t('reviewer:panel.meanOf', { mean, count: reviews }) },
        { term: t('reviewer:panel.rank'), value: t('reviewer:panel.rankOf', { rank, of }) },
        {
          term: t('reviewer:panel.calibrated'),
          value: calibrated && t('reviewer:panel.calibratedAt', calibrated),
        },
      ]}
    />
  );
}

function Review({ name, marks, reasons, comment, confidentialRemark }: OthersReviewView) {
  const t = useT();
  return (
    <div>
      <p class="strong">
        <bdi>{name || t('reviewer:panel.unnamed')}</bdi>
      </p>
      <p class="small">
        {marks.map((mark) => t('reviewer:panel.mark', { ...mark })).join(', ') || t('reviewer:panel.noMarks')}
      </p>
      {reasons.length > 0 && <Tags tags={reasons.map((label) => ({ label }))} />}
      {comment && (
        <>
          <p class="small soft">{t('reviewer:form.comment')}</p>
          <Prose text={comment} />
        </>
      )}
      {confidentialRemark && (
        <>
          <p class="small soft">{t('reviewer:form.remark')}</p>
          <Prose text={confidentialRemark} />
        </>
      )}
    </div>
  );
}
