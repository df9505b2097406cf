import type { ReviewProgress } from '#libs/reviews';
import {
  Actions,
  Button,
  CellBar,
  Cluster,
  Empty,
  Form,
  PageHead,
  Progress,
  Section,
  Stats,
  Table,
  TableScroll,
  TargetLink,
  FileField,
  TextArea,
} from '../../design-system/index.js';
import { BadRows } from '../../http/bad-rows.page.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

interface ReviewProgressProps {
  base: string;
  zone: string;
  progress: ReviewProgress;
  badRows: { key: number; text: string }[];
  file: string;
}

/** How far reviewing is; those with most left come first. */
export function ReviewProgressPage(props: ReviewProgressProps) {
  const t = useT();
  const { base, zone, badRows, progress, file } = props;
  const { assigned, done, reviewEndsAt, reviewers, proposals } = progress;
  return (
    <>
      <BadRows rows={badRows} />
      <PageHead
        title={
          assigned === 0 ? t('ranking:progress.none') : t('ranking:progress.title', { done, total: assigned })
        }
        aside={
          <Cluster>
            <TargetLink href={`${base}/agreement`}>{t('agreement:title')}</TargetLink>
            <TargetLink href={`${base}.csv`}>{t('ranking:progress.csv')}</TargetLink>
          </Cluster>
        }
      >
        {reviewEndsAt && (
          <p class="lede">
            {t('ranking:progress.due')} <Moment at={reviewEndsAt} zone={zone} />
          </p>
        )}
        {assigned > 0 && (
          <Progress
            value={done}
            max={assigned}
            label={t('ranking:progress.heading')}
            text={t('ranking:progress.title', { done, total: assigned })}
          />
        )}
      </PageHead>
      {proposals.length > 0 && (
        <Stats
          stats={proposals.map((row) => ({
            label: t('ranking:progress.withReviews', { count: row.reviews }),
            value: row.proposals,
          }))}
        />
      )}
      {reviewers.length === 0 ? <Empty title={t('ranking:progress.nobody')} /> : <Reviewers {...props} />}
      <Section id="import" title={t('ranking:import.title')} hung>
        <Form action={`${base}/import`} class="measure" files keeps>
          <FileField
            name="file"
            id="file-sent"
            label={t('ranking:import.sent')}
            hint={t('ranking:import.hint')}
            accept=".csv,text/csv"
            optional
          />
          <TextArea name="file" label={t('ranking:import.file')} rows={6} value={file} />
          <Actions>
            <Button kind="quiet">{t('ranking:import.send')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function Reviewers({ progress: { reviewers }, zone }: ReviewProgressProps) {
  const t = useT();
  return (
    <TableScroll label={t('ranking:progress.caption')}>
      <Table
        caption={t('ranking:progress.caption')}
        hideCaption
        sticky
        rows={reviewers}
        rowKey={(row) => row.reviewerId}
        columns={[
          {
            key: 'name',
            header: t('ranking:progress.member'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name}
                <small class="tiny">
                  <a href={`mailto:${row.email}`}>{row.email}</a>
                </small>
              </>
            ),
          },
          {
            key: 'left',
            header: t('ranking:progress.left'),
            num: true,
            cell: (row) => row.assigned - row.done,
          },
          {
            key: 'done',
            header: t('ranking:progress.done'),
            num: true,
            nowrap: true,
            cell: (row) => `${row.done} / ${row.assigned}`,
          },
          {
            key: 'bar',
            header: t('ranking:progress.share'),
            hideHeader: true,
            cell: (row) => <CellBar value={row.done} max={Math.max(row.assigned, 1)} />,
          },
          { key: 'begun', header: t('ranking:progress.begun'), num: true, cell: (row) => row.begun },
          {
            key: 'abstained',
            header: t('ranking:progress.abstained'),
            num: true,
            cell: (row) => row.abstained,
          },
          {
            key: 'last',
            header: t('ranking:progress.last'),
            cell: (row) => (row.lastAt ? <Moment at={row.lastAt} zone={zone} style="date" /> : '–'),
          },
        ]}
      />
    </TableScroll>
  );
}
