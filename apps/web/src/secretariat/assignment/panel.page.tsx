import type { CandidateRow, PanelView } from '#libs/assignment';
import {
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  Status,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useRequest, useT } from '../../http/request-view.js';
import { affinityFormat } from './affinity-format.js';
import { seatReasons } from './seat-reasons.js';

interface PanelProps {
  base: string;
  overview: string;
  panel: PanelView;
  errors: FormErrors;
}

/** Every member, by how well they fit one proposal: those who have it, those who could, those who must not. */
export function PanelPage({ base, overview, panel, errors }: PanelProps) {
  const t = useT();
  const { locale } = useRequest();
  const number = affinityFormat(locale);
  const seated = panel.candidates.filter(isSeated).length;
  const fixed = isFixed(panel);
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <p class="small">
            <a href={overview}>{t('assignment:heading')}</a>
          </p>
        }
        kicker={[t('assignment:panel.number', { number: panel.number }), panel.theme, ...panel.tags]
          .filter(Boolean)
          .join(' – ')}
        title={panel.title}
        lede={t('assignment:panel.seated', { seated, count: panel.reviewsPerProposal })}
      />
      <p class="hint measure">{t(panel.known ? 'assignment:panel.why' : 'assignment:panel.unknown')}</p>
      {fixed && <Notice>{t('assignment:panel.fixed')}</Notice>}
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
              cell: (row) => (row.affinity === null ? '–' : number.format(row.affinity)),
            },
            {
              key: 'parts',
              header: t('assignment:panel.parts'),
              cell: (row) => <Parts row={row} />,
            },
            {
              key: 'load',
              header: t('assignment:panel.load'),
              num: true,
              nowrap: true,
              cell: (row) => `${row.load} / ${row.loadMax}`,
            },
            {
              key: 'state',
              header: t('assignment:panel.state'),
              cell: (row) => (
                <>
                  <SeatStatus row={row} />
                  {!fixed && <Reasons row={row} />}
                </>
              ),
            },
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

/** What the affinity is made of; parts that say nothing are left out. */
function Parts({ row }: { row: CandidateRow }) {
  const t = useT();
  const { locale } = useRequest();
  const number = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
  const said = Object.entries(row.parts ?? {}).filter(([, value]) => Math.abs(value) >= 0.005);
  if (said.length === 0) return '–';
  return (
    <span class="small">
      {said.map(([part, value]) => `${t(`assignment:part.${part}`)} ${number.format(value)}`).join(', ')}
    </span>
  );
}

/** Why they sit here or not, as the last run priced it. */
function Reasons({ row }: { row: CandidateRow }) {
  const { t, locale } = useRequest();
  const sentences = seatReasons(t, locale, row);
  return sentences.length === 0 ? null : <p class="tiny soft">{sentences.join(' ')}</p>;
}

/** Whether a run has nothing to give here: each seat has its review. */
const isFixed = ({ candidates, reviewsPerProposal }: PanelView): boolean =>
  candidates.filter(({ status }) => status === 'done').length >= reviewsPerProposal;

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
