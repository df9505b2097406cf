import type { CandidateRow, PanelView } from '#libs/assignment';
import {
  Button,
  ErrorSummary,
  Form,
  PageHead,
  Status,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useRequest, useT } from '../../http/request-view.js';

interface PanelProps {
  base: string;
  panel: PanelView;
  errors: FormErrors;
}

/** Every member, by how well they fit one proposal: those who have it, those who could, those who must not. */
export function PanelPage({ base, panel, errors }: PanelProps) {
  const t = useT();
  const { locale } = useRequest();
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const seated = panel.candidates.filter(isSeated).length;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        kicker={[t('assignment:panel.number', { number: panel.number }), panel.theme, ...panel.tags]
          .filter(Boolean)
          .join(' – ')}
        title={panel.title}
        lede={t('assignment:panel.seated', { seated, count: panel.reviewsPerProposal })}
      />
      <p class="hint measure">
        {t('assignment:panel.why', {
          theme: number.format(panel.weights.theme),
          tags: number.format(panel.weights.tags),
        })}
      </p>
      <TableScroll label={t('assignment:panel.caption')}>
        <Table
          caption={t('assignment:panel.caption')}
          hideCaption
          sticky
          rows={panel.candidates}
          rowKey={(row) => row.reviewerId}
          columns={[
            {
              key: 'name',
              header: t('assignment:loads.member'),
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.name}
                  <small class="tiny">{row.organisation}</small>
                </>
              ),
            },
            {
              key: 'affinity',
              header: t('assignment:panel.affinity'),
              num: true,
              cell: (row) => number.format(row.affinity),
            },
            {
              key: 'theme',
              header: t('assignment:panel.theme'),
              cell: (row) => t(`assignment:panel.theme_${row.parts.theme > 0 ? 'yes' : 'no'}`),
            },
            {
              key: 'tags',
              header: t('assignment:panel.tags'),
              num: true,
              cell: (row) => number.format(row.parts.tags),
            },
            {
              key: 'load',
              header: t('assignment:panel.load'),
              num: true,
              cell: (row) => `${row.load} / ${row.loadMax}`,
            },
            { key: 'state', header: t('assignment:panel.state'), cell: (row) => <SeatStatus row={row} /> },
            {
              key: 'act',
              header: t('assignment:panel.act'),
              hideHeader: true,
              cell: (row) => <SeatAct row={row} base={base} />,
            },
          ]}
        />
      </TableScroll>
    </>
  );
}

const isSeated = ({ status }: CandidateRow): boolean => status === 'assigned' || status === 'done';

function SeatStatus({ row }: { row: CandidateRow }) {
  const t = useT();
  if (row.conflicted) return <Status kind="missing">{t('assignment:seat.conflicted')}</Status>;
  if (row.status === 'done') return <Status kind="done">{t('assignment:seat.done')}</Status>;
  if (row.status === 'assigned')
    return (
      <Status kind="review">{t(row.byHand ? 'assignment:seat.byHand' : 'assignment:seat.assigned')}</Status>
    );
  if (row.status === 'abstained')
    return (
      <>
        <Status kind="withdrawn">{t('assignment:seat.abstained')}</Status>
        {row.abstainReason && <p class="tiny">{row.abstainReason}</p>}
      </>
    );
  return row.status === 'withdrawn' && row.byHand ? (
    <Status kind="withdrawn">{t('assignment:seat.withdrawn')}</Status>
  ) : null;
}

function SeatAct({ row, base }: { row: CandidateRow; base: string }) {
  const t = useT();
  if (row.conflicted || row.status === 'done') return null;
  if (row.status === 'assigned' && row.assignmentId)
    return (
      <Form
        action={`${base}/take`}
        hidden={{ assignmentId: row.assignmentId }}
        label={t('assignment:seat.takeFrom', { name: row.name })}
      >
        <Button kind="link" small>
          {t('assignment:seat.take')}
        </Button>
      </Form>
    );
  return (
    <Form
      action={`${base}/give`}
      hidden={{ reviewerId: row.reviewerId }}
      label={t('assignment:seat.giveTo', { name: row.name })}
    >
      <Button kind="link" small>
        {t('assignment:seat.give')}
      </Button>
    </Form>
  );
}
