import {
  DistributionSpark,
  Empty,
  PageHead,
  Section,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { AgreementView, CriterionLine, DisputedLine, ReviewerLine } from './agreement.presenter.js';

/** How far reviewers agree: by criterion, by proposal, by reviewer. */
export function AgreementPage(view: AgreementView) {
  const t = useT();
  const { call } = useRequest();
  const { reviewers, disputed, reviewerShare, computedAt, stale, rankingHref } = view;
  return (
    <>
      <PageHead
        title={t('agreement:title')}
        lede={t('agreement:lede')}
        aside={<TargetLink href={rankingHref}>{t('agreement:toRanking')}</TargetLink>}
      />
      {reviewers.length === 0 ? (
        <Empty title={t('agreement:none')}>
          <p>{t('agreement:noneNext')}</p>
        </Empty>
      ) : (
        <>
          <p class="small soft">
            {reviewerShare && <>{t('ranking:reviewerShare', { share: reviewerShare })} </>}
            {t(stale ? 'ranking:asOfStale' : 'ranking:asOf')}{' '}
            <Moment at={computedAt} zone={call?.timeZone ?? 'UTC'} />
          </p>
          <Section id="criteria" title={t('agreement:criteria.title')} hung>
            <p class="measure">{t('agreement:criteria.hint')}</p>
            <CriterionTable {...view} />
          </Section>
          <Section id="disputed" title={t('agreement:disputed.title')} hung>
            <p class="measure">{t('agreement:disputed.hint')}</p>
            {disputed.length === 0 ? (
              <p class="soft">{t('agreement:disputed.none')}</p>
            ) : (
              <DisputedTable {...view} />
            )}
          </Section>
          <Section id="reviewers" title={t('agreement:reviewers.title')} hung>
            <p class="measure">{t('agreement:reviewers.hint')}</p>
            <ReviewerTable {...view} />
          </Section>
        </>
      )}
    </>
  );
}

function CriterionTable({ criteria }: AgreementView) {
  const t = useT();
  return (
    <TableScroll label={t('agreement:criteria.title')}>
      <Table<CriterionLine>
        caption={t('agreement:criteria.title')}
        hideCaption
        rows={criteria}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: t('agreement:criteria.name'), rowHeader: true, cell: (row) => row.name },
          { key: 'marks', header: t('agreement:criteria.marks'), num: true, cell: (row) => row.marks },
          { key: 'single', header: t('agreement:criteria.single'), num: true, cell: (row) => row.single },
          { key: 'panel', header: t('agreement:criteria.panel'), num: true, cell: (row) => row.panel },
          { key: 'alpha', header: t('agreement:criteria.alpha'), num: true, cell: (row) => row.alpha },
          {
            key: 'reading',
            header: t('agreement:criteria.reading'),
            cell: (row) => t(`agreement:criteria.${row.reading}`),
          },
        ]}
      />
    </TableScroll>
  );
}

function DisputedTable({ disputed }: AgreementView) {
  const t = useT();
  return (
    <TableScroll label={t('agreement:disputed.title')}>
      <Table<DisputedLine>
        caption={t('agreement:disputed.title')}
        hideCaption
        rows={disputed}
        rowKey={(row) => row.proposalId}
        columns={[
          {
            key: 'title',
            header: t('ranking:column.title'),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                <small class="tiny">#{row.number}</small>
              </>
            ),
          },
          { key: 'sd', header: t('ranking:column.spread'), num: true, cell: (row) => row.sd },
          {
            key: 'range',
            header: t('ranking:column.range'),
            num: true,
            nowrap: true,
            cell: (row) => row.range,
          },
          { key: 'n', header: t('ranking:column.reviews'), num: true, cell: (row) => row.n },
        ]}
      />
    </TableScroll>
  );
}

function ReviewerTable({ reviewers, committee, marks }: AgreementView) {
  const t = useT();
  const spread = (counts: readonly number[]) =>
    marks.map((mark, at) => t('agreement:reviewers.given', { mark, times: counts[at] })).join(', ');
  return (
    <TableScroll label={t('agreement:reviewers.title')}>
      <Table<ReviewerLine>
        caption={t('agreement:reviewers.caption', committee)}
        sticky
        rows={reviewers}
        rowKey={(row) => row.reviewerId}
        columns={[
          { key: 'name', header: t('agreement:reviewers.name'), rowHeader: true, cell: (row) => row.name },
          { key: 'n', header: t('ranking:column.reviews'), num: true, cell: (row) => row.n },
          { key: 'mean', header: t('ranking:column.mean'), num: true, cell: (row) => row.mean },
          { key: 'sd', header: t('ranking:column.spread'), num: true, cell: (row) => row.sd },
          {
            key: 'marks',
            header: t('agreement:reviewers.marks'),
            cell: (row) => <DistributionSpark counts={row.counts} label={spread(row.counts)} />,
          },
          {
            key: 'leniency',
            header: t('agreement:reviewers.leniency'),
            num: true,
            nowrap: true,
            cell: (row) => (
              <>
                {row.leniency} <span class="soft">{row.interval}</span>
              </>
            ),
          },
          {
            key: 'reading',
            header: t('agreement:reviewers.reading'),
            cell: (row) => t(`agreement:reviewers.${row.reading}`),
          },
        ]}
      />
    </TableScroll>
  );
}
