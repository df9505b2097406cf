import type { SessionReportRow } from '#libs/reports';
import {
  BulkBar,
  Button,
  type Column,
  Disclosure,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  SafeLink,
  Section,
  Stack,
  Status,
  Table,
  TableScroll,
  TargetLink,
  TextField,
  Actions,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/language/i18n.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

export interface ReportsView {
  path: string;
  base: string;
  zone: string;
  /** The day in words; null where the dates of the event are not set. */
  due: string | null;
  isOverdue: boolean;
  held: boolean;
  rows: readonly SessionReportRow[];
  press: string;
  /** The forum's record, for whoever may keep it. */
  past: string | null;
  /** The session whose address was not taken, with what was typed. */
  typed: { sessionId: string; address: string } | null;
  errors: FormErrors;
}

/** Which reports of the sessions that were held are there and which are missing. */
export function ReportsPage(view: ReportsView) {
  const t = useT();
  const missing = view.rows.filter(({ status }) => status !== 'filed');
  const filed = view.rows.filter(({ status }) => status === 'filed');
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <PageHead
        title={t('reports:list.title', { count: missing.length, of: view.rows.length })}
        lede={
          view.due === null
            ? t('reports:list.lede')
            : t(view.isOverdue ? 'reports:list.ledeWasDue' : 'reports:list.ledeDue', { day: view.due })
        }
      >
        {view.past !== null && (
          <p class="small">
            <TargetLink href={view.past}>{t('reports:list.past')}</TargetLink>
          </p>
        )}
      </PageHead>
      {view.rows.length === 0 && (
        <Empty title={t(view.held ? 'reports:list.none' : 'reports:list.notHeld')}>
          <p>{t(view.held ? 'reports:list.noneWhy' : 'reports:list.notHeldWhy')}</p>
        </Empty>
      )}
      {missing.length > 0 && <Missing {...view} rows={missing} />}
      {filed.length > 0 && <Filed {...view} rows={filed} />}
    </>
  );
}

/** Number and title of a session, which leads to its page. */
const sessionColumns = (t: Translate, base: string): Column<SessionReportRow>[] => [
  { key: 'number', header: t('reports:past.number'), num: true, cell: (row) => `#${row.number}` },
  {
    key: 'title',
    header: t('reports:past.title_column'),
    rowHeader: true,
    cell: (row) => (
      <TargetLink href={`${base}/programme/sessions/${row.sessionId}`}>
        <bdi>{row.title}</bdi>
      </TargetLink>
    ),
  },
];

function Missing({ path, base, zone, rows, press, typed, errors }: ReportsView) {
  const t = useT();
  return (
    <Section id="missing" title={t('reports:list.missing')}>
      <Form action={`${path}/remind`} class="picks" hidden={{ press }} label={t('reports:list.remind')}>
        <TableScroll label={t('reports:list.missing')}>
          <Table
            caption={t('reports:list.missing')}
            hideCaption
            rows={rows}
            rowKey={(row) => row.sessionId}
            picks={{
              name: 'sessions',
              header: t('reports:list.pick'),
              all: t('reports:list.pickAll'),
              value: (row) => row.sessionId,
              label: (row) => `${t('reports:list.pick')} #${row.number}`,
            }}
            columns={[
              ...sessionColumns(t, base),
              {
                key: 'organisers',
                header: t('reports:past.organisers'),
                cell: (row) => <bdi>{row.organisers.join(', ')}</bdi>,
              },
              {
                key: 'status',
                header: t('reports:past.report'),
                cell: (row) => (
                  <Status kind={row.status === 'draft' ? 'draft' : 'missing'}>
                    {t(row.status === 'draft' ? 'reports:draft' : 'reports:missing')}
                  </Status>
                ),
              },
              {
                key: 'reminded',
                header: t('reports:list.reminded'),
                cell: (row) =>
                  row.remindedAt ? <Moment at={row.remindedAt} zone={zone} style="date" /> : '–',
              },
            ]}
          />
        </TableScroll>
        <BulkBar label={t('reports:list.with')} counted={t('reports:list.counted')}>
          <Button kind="quiet" small>
            {t('reports:list.remind')}
          </Button>
        </BulkBar>
      </Form>
      <Disclosure summary={t('reports:list.recordSummary')} open={typed !== null}>
        <p class="measure">{t('reports:list.recordWhat')}</p>
        <Stack>
          {rows.map((row) => (
            <Form
              key={row.sessionId}
              action={`${path}/${row.sessionId}/record`}
              class="measure"
              label={`#${row.number} ${row.title}`}
            >
              <TextField
                name="address"
                id={`address-${row.sessionId}`}
                type="url"
                label={
                  <bdi>
                    #{row.number} {row.title}
                  </bdi>
                }
                value={typed?.sessionId === row.sessionId ? typed.address : ''}
                error={typed?.sessionId === row.sessionId ? errors.of(`address-${row.sessionId}`) : undefined}
              />
              <Actions>
                <Button kind="quiet" small>
                  {t('reports:list.record')}
                </Button>
              </Actions>
            </Form>
          ))}
        </Stack>
      </Disclosure>
    </Section>
  );
}

function Filed({ base, zone, rows }: ReportsView) {
  const t = useT();
  return (
    <Section id="filed" title={t('reports:list.filed')}>
      <TableScroll label={t('reports:list.filed')}>
        <Table
          caption={t('reports:list.filed')}
          hideCaption
          rows={rows}
          rowKey={(row) => row.sessionId}
          columns={[
            ...sessionColumns(t, base),
            {
              key: 'report',
              header: t('reports:past.report'),
              cell: (row) => (row.address ? <SafeLink href={row.address} /> : t('reports:list.onItsPage')),
            },
            {
              key: 'filed',
              header: t('reports:past.filedOn'),
              cell: (row) => (row.filedAt ? <Moment at={row.filedAt} zone={zone} style="date" /> : ''),
            },
          ]}
        />
      </TableScroll>
    </Section>
  );
}
