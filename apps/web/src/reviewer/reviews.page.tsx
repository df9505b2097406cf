import {
  Actions,
  type Column,
  Empty,
  LinkButton,
  PageHead,
  Progress,
  Section,
  Status,
  Table,
  TableScroll,
} from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { OwnMarks } from './own-marks.js';
import type { ReviewLine, ReviewsView } from './reviews.presenter.js';

/** What is left, and until when. */
export function ReviewsPage(view: ReviewsView) {
  const t = useT();
  const { done, total, due, closed, nextHref, left, finished } = view;
  if (total === 0)
    return (
      <>
        <PageHead title={t('reviewer:list.title')} />
        <Empty title={t('reviewer:list.none')}>
          <p>{t('reviewer:list.noneNext')}</p>
        </Empty>
        <Oneself {...view} />
      </>
    );
  const title = closed
    ? t('reviewer:list.closedTitle', { done, count: total })
    : left.length === 0
      ? t('reviewer:list.allDone', { count: total })
      : t('reviewer:list.leftTitle', { count: left.length });
  return (
    <>
      <PageHead title={title}>
        {due && (
          <p class="lede">
            {dueWords(view, t)} <Moment at={due.at} zone={due.zone} />
          </p>
        )}
        <Progress
          value={done}
          max={total}
          label={t('reviewer:progress')}
          text={t('reviewer:doneOf', { done, total })}
        />
      </PageHead>
      {nextHref && (
        <Actions>
          <LinkButton href={nextHref}>{t('reviewer:list.next')}</LinkButton>
        </Actions>
      )}
      {left.length > 0 && (
        <Section id="left" title={t('reviewer:list.left')}>
          <ReviewTable rows={left} caption={t('reviewer:list.left')} labelledBy="left" />
        </Section>
      )}
      {finished.length > 0 && (
        <Section id="done" title={t('reviewer:list.done')} aside={!closed && t('reviewer:list.canChange')}>
          <ReviewTable
            rows={finished}
            caption={t('reviewer:list.done')}
            labelledBy="done"
            withStanding={view.withStanding}
          />
        </Section>
      )}
      <OwnMarks {...view} />
      <Oneself {...view} />
    </>
  );
}

/** Where members say what they know and what they would like to review, and read what was screened out. */
function Oneself({ base, takesWishes, declinesHref }: ReviewsView) {
  const t = useT();
  return (
    <p class="small">
      <a href={`${base}/profile`}>{t('reviewer:oneself.link')}</a>
      {takesWishes && (
        <>
          {' · '}
          <a href={`${base}/wishes`}>{t('reviewer:wishes.link')}</a>
        </>
      )}
      {' · '}
      <a href={declinesHref}>{t('reviewer:oneself.declines')}</a>
    </p>
  );
}

function dueWords({ closed, left, due }: ReviewsView, t: ReturnType<typeof useT>): string {
  if (closed) return t('reviewer:list.ended');
  if (left.length === 0) return t('reviewer:list.changeUntil');
  return t('reviewer:list.due', { count: Math.max(due?.days ?? 0, 0) });
}

function ReviewTable({
  rows,
  caption,
  labelledBy,
  withStanding = false,
}: {
  rows: ReviewLine[];
  caption: string;
  labelledBy: string;
  withStanding?: boolean;
}) {
  const t = useT();
  return (
    <TableScroll labelledBy={labelledBy}>
      <Table
        caption={caption}
        hideCaption
        rows={rows}
        rowKey={(row) => row.assignmentId}
        columns={[
          { key: 'number', header: t('reviewer:list.number'), num: true, cell: (row) => `#${row.number}` },
          {
            key: 'title',
            header: t('reviewer:list.proposal'),
            rowHeader: true,
            cell: (row) => <a href={row.href}>{row.title}</a>,
          },
          { key: 'theme', header: t('reviewer:list.theme'), cell: (row) => row.theme },
          { key: 'format', header: t('reviewer:list.format'), cell: (row) => row.format },
          {
            key: 'state',
            header: t('reviewer:list.state'),
            nowrap: true,
            cell: ({ state, marks, of }) => (
              <Status kind={state === 'done' ? 'done' : state === 'begun' ? 'draft' : 'sent'}>
                {t(`reviewer:state.${state}`, { marks, of })}
              </Status>
            ),
          },
          ...(withStanding ? standingColumns(t) : []),
        ]}
      />
    </TableScroll>
  );
}

/** Where stands what one has reviewed. */
const standingColumns = (t: ReturnType<typeof useT>): Column<ReviewLine>[] => [
  {
    key: 'mean',
    header: t('reviewer:panel.mean'),
    num: true,
    cell: ({ standing }) => standing && t('reviewer:panel.meanOf', { ...standing, count: standing.reviews }),
  },
  {
    key: 'rank',
    header: t('reviewer:panel.rank'),
    num: true,
    nowrap: true,
    cell: ({ standing }) => standing && t('reviewer:panel.rankOf', { ...standing }),
  },
  {
    key: 'calibrated',
    header: t('reviewer:panel.calibrated'),
    num: true,
    cell: ({ standing }) => standing?.calibrated && t('reviewer:panel.calibratedAt', standing.calibrated),
  },
];
