import {
  Actions,
  Button,
  CellBar,
  Disclosure,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHead,
  Progress,
  Section,
  Stats,
  Status,
  Table,
  TableScroll,
  TargetLink,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import type { QuotaLineView, RunLine, RunView } from './run.presenter.js';

export interface RunPageProps extends RunView {
  base: string;
  timeZone: string;
  decisionsHref: string;
  /** How long a waiting list somebody typed, where that was not taken. */
  waitlistTyped: string | undefined;
  errors: FormErrors;
}

/** What came of one run: who is in, what each quota costs, and what the committee has to talk about. */
export function RunPage(view: RunPageProps) {
  const t = useT();
  const { base, number, label, status, errors, basis, timeZone, requestedAt, requestedBy } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={t('selection:runs.name', { number })}
        lede={label || t(`selection:basis.${basis}`)}
        aside={<TargetLink href={base}>{t('selection:toPlan')}</TargetLink>}
      >
        <p class="small soft">
          {requestedBy ? t('selection:askedBy', { name: requestedBy }) : t('selection:asked')}{' '}
          <Moment at={requestedAt} zone={timeZone} />
        </p>
      </PageHead>
      {status === 'queued' || status === 'solving' ? <UnderWay {...view} /> : <Ended {...view} />}
    </>
  );
}

function UnderWay({ base, runId, status, progress }: RunPageProps) {
  const t = useT();
  const { done, total } = progress;
  return (
    <>
      <div data-under-way role="status" class="stack">
        <p>{t(`selection:underWay.${status}`, { done, total })}</p>
        {total > 0 && (
          <Progress
            value={done}
            max={total}
            label={t('selection:underWay.label')}
            text={t('selection:underWay.solving', { done, total })}
          />
        )}
        <p>
          <TargetLink href={`${base}/${runId}`}>{t('selection:underWay.again')}</TargetLink>
        </p>
      </div>
      <Form action={`${base}/${runId}/cancel`}>
        <Actions>
          <Button kind="quiet">{t('selection:cancel')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function Ended(view: RunPageProps) {
  const t = useT();
  const chosen = view.lines.filter((line) => line.chosen);
  const left = view.lines.filter((line) => !line.chosen);
  if (view.status === 'cancelled')
    return <Notice lead={t('selection:cancelled.lead')}>{t('selection:cancelled.text')}</Notice>;
  if (view.status === 'failed')
    return (
      <Notice kind="bad" lead={t('selection:failed.lead')}>
        {t('selection:failed.text', { reason: view.failure })}
      </Notice>
    );
  return (
    <>
      {view.outcome === 'impossible' ? <Impossible {...view} /> : <Chosen {...view} />}
      <Section id="quotas" title={t('selection:price.title')} hung>
        <p class="measure">{t('selection:price.hint')}</p>
        <QuotaTable {...view} />
      </Section>
      <Section id="proposals" title={t('selection:proposals.in', { count: chosen.length })} hung>
        <p class="measure">
          {t(view.outcome === 'impossible' ? 'selection:proposals.asRelaxed' : 'selection:proposals.hint')}
        </p>
        <ProposalTable rows={chosen} caption={t('selection:proposals.in', { count: chosen.length })} />
        <Disclosure summary={t('selection:proposals.out', { count: left.length })}>
          <ProposalTable rows={left} caption={t('selection:proposals.out', { count: left.length })} />
        </Disclosure>
        {view.ungraded > 0 && <p class="soft">{t('selection:ungraded', { count: view.ungraded })}</p>}
      </Section>
    </>
  );
}

function Impossible({ base, runId, conflict, relaxation }: RunPageProps) {
  const t = useT();
  return (
    <>
      <Notice kind="warn" lead={t('selection:impossible.lead')}>
        {conflict.length > 0
          ? t('selection:impossible.conflict', { quotas: conflict.join('; ') })
          : t('selection:impossible.noConflict')}
      </Notice>
      {relaxation.length > 0 && (
        <Section id="relax" title={t('selection:impossible.relaxTitle')} hung>
          <ul>
            {relaxation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Form action={`${base}/${runId}/relax`}>
            <Actions>
              <Button>{t('selection:impossible.relax')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
}

function Chosen(view: RunPageProps) {
  const t = useT();
  const {
    chosen,
    certain,
    grey,
    draws,
    base,
    runId,
    waitlist,
    waitlistTyped,
    takenOverAt,
    timeZone,
    errors,
  } = view;
  return (
    <>
      <Stats
        stats={[
          { label: t('selection:stats.chosen'), value: chosen },
          { label: t('selection:stats.certain'), value: certain },
          { label: t('selection:stats.grey'), value: grey.length },
        ]}
      />
      <Section id="agenda" title={t('selection:agenda.title', { count: grey.length })} hung>
        <p class="measure">{t('selection:agenda.hint', { draws, count: certain })}</p>
        {grey.length > 0 && <ProposalTable rows={grey} caption={t('selection:agenda.caption')} />}
      </Section>
      <Section id="take-over" title={t('selection:takeOver.title')} hung>
        {takenOverAt && (
          <p>
            {t('selection:takeOver.done')} <Moment at={takenOverAt} zone={timeZone} />.{' '}
            <TargetLink href={view.decisionsHref}>{t('selection:takeOver.see')}</TargetLink>
          </p>
        )}
        <Form action={`${base}/${runId}/take-over`} class="measure" keeps>
          <p>{t('selection:takeOver.hint')}</p>
          <TextField
            name="waitlist"
            label={t('selection:takeOver.waitlist')}
            inputmode="numeric"
            width="s"
            value={waitlistTyped ?? waitlist}
            error={errors.of('waitlist')}
          />
          <Actions>
            <Button>{t('selection:takeOver.send')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function QuotaTable({ quotas, base, runId }: RunPageProps) {
  const t = useT();
  return (
    <TableScroll label={t('selection:price.title')}>
      <Table<QuotaLineView>
        caption={t('selection:price.title')}
        hideCaption
        rows={quotas}
        rowKey={(row) => row.quotaId}
        columns={[
          { key: 'name', header: t('selection:price.quota'), rowHeader: true, cell: (row) => row.name },
          { key: 'range', header: t('selection:price.range'), nowrap: true, cell: (row) => row.range },
          { key: 'used', header: t('selection:price.used'), num: true, cell: (row) => row.used },
          {
            key: 'cost',
            header: t('selection:price.cost'),
            num: true,
            cell: (row) => row.cost ?? (row.binding ? t('selection:price.nothing') : '–'),
          },
          { key: 'in', header: t('selection:price.in'), cell: (row) => <Numbers proposals={row.cameIn} /> },
          {
            key: 'out',
            header: t('selection:price.out'),
            cell: (row) => <Numbers proposals={row.wentOut} />,
          },
          {
            key: 'without',
            header: t('selection:price.without'),
            hideHeader: true,
            nowrap: true,
            cell: (row) =>
              row.droppable &&
              row.cost !== undefined && (
                <Form action={`${base}/${runId}/without`} hidden={{ quota: row.quotaId }}>
                  <Button kind="link" small>
                    {t('selection:price.try')}
                    <span class="vh"> {row.name}</span>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </TableScroll>
  );
}

/** Numbers that lead to their proposals, titles for who asks. */
function Numbers({ proposals }: { proposals: QuotaLineView['cameIn'] }) {
  return (
    <>
      {proposals.map(({ number, href, title }, at) => (
        <>
          {at > 0 && ', '}
          <Link href={href} aria-label={`#${number} ${title}`}>
            #{number}
          </Link>
        </>
      ))}
    </>
  );
}

/** Proposals with their score, their certainty, and why they are in or out. */
function ProposalTable({ rows, caption }: { rows: readonly RunLine[]; caption: string }) {
  const t = useT();
  return (
    <TableScroll label={caption}>
      <Table<RunLine>
        caption={caption}
        hideCaption
        sticky
        rows={rows}
        rowKey={(row) => row.proposalId}
        columns={[
          { key: 'place', header: t('selection:proposals.place'), num: true, cell: (row) => row.place },
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
          { key: 'score', header: t('selection:proposals.score'), num: true, cell: (row) => row.score },
          {
            key: 'in',
            header: t('selection:proposals.state'),
            nowrap: true,
            cell: (row) => (
              <Status kind={row.chosen ? 'done' : 'declined'}>
                {t(row.chosen ? 'selection:proposals.isIn' : 'selection:proposals.isOut')}
              </Status>
            ),
          },
          {
            key: 'certainty',
            header: t('selection:proposals.certainty'),
            num: true,
            cell: (row) =>
              row.certainty && (
                <>
                  {row.certainty}
                  <CellBar value={row.share} max={1} />
                </>
              ),
          },
          {
            key: 'because',
            header: t('selection:proposals.because'),
            cell: (row) =>
              row.locked ? t(`selection:proposals.locked_${row.locked}`) : row.because.join('; '),
          },
        ]}
      />
    </TableScroll>
  );
}
