import {
  BulkBar,
  Button,
  Empty,
  Filters,
  Form,
  PageHead,
  SelectInput,
  Status,
  type StatusKind,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { RankingFilters } from './ranking-filters.js';
import { Kept, type KeptPart } from '../../http/kept/kept-part.js';
import { Calibration, CalibrationNotice } from './calibration.page.js';
import type { Choice, RankingLine, RankingView } from './ranking.presenter.js';

export interface RankingPageProps {
  head: KeptPart;
  /** Missing where there is nothing to rank. */
  table: KeptPart | undefined;
  mayDecide: boolean;
  decisionsHref: string;
  backHref: string;
}

const OUTCOMES = ['accepted', 'accepted_with_conditions', 'merged', 'waitlisted', 'declined'] as const;
/** Those that can be recorded for many at once: a condition and a partner are named one by one. */
const IN_BULK = ['accepted', 'waitlisted', 'declined', 'open'] as const;

const SHAPES: Record<string, StatusKind> = {
  accepted: 'done',
  accepted_with_conditions: 'conditional',
  merged: 'merged',
  waitlisted: 'waiting',
  declined: 'declined',
};

/** The standing of all proposals: what stands above and in the table is kept, the form around it is the visitor's own. */
export function RankingPage({ head, table, mayDecide, decisionsHref, backHref }: RankingPageProps) {
  if (!table) return <Kept part={head} />;
  return (
    <>
      <Kept part={head} />
      {mayDecide ? (
        <Form action={decisionsHref} class="picks" hidden={{ back: backHref }}>
          <Kept part={table} />
          <Decide />
        </Form>
      ) : (
        <Kept part={table} />
      )}
    </>
  );
}

/** What stands above the table, or says that there is none. */
export function RankingHead(view: RankingView) {
  const t = useT();
  const { base, csvHref, total, reviews, reviewers, places, filters, warnings } = view;
  const choice = (name: keyof RankingFilters, options: Choice[]) => ({
    kind: 'select' as const,
    name,
    label: t(`ranking:column.${name}`),
    options,
    empty: t('ranking:filter.all'),
    value: filters[name],
  });
  return (
    <>
      <PageHead
        title={t('ranking:title')}
        aside={<TargetLink href={csvHref}>{t('ranking:csv')}</TargetLink>}
        lede={[
          t('ranking:proposals', { count: total }),
          t('ranking:reviews', { count: reviews }),
          t('ranking:members', { count: reviewers }),
          t('ranking:places', { count: places }),
        ].join(' ')}
      />
      {warnings.map((warning) => (
        <CalibrationNotice key={warning.code} warning={warning} />
      ))}
      {total > 0 && <Calibration {...view} />}
      <Filters
        action={base}
        label={t('ranking:filter.label')}
        submit={t('ranking:filter.show')}
        hidden={filters.sort === '' ? undefined : { sort: filters.sort }}
        fields={[
          { kind: 'search', name: 'q', label: t('ranking:filter.q'), value: filters.q },
          choice('theme', view.themes),
          choice('group', view.stakeholders),
          choice('region', view.regions),
          choice(
            'decision',
            ['open', ...OUTCOMES].map((value) => ({ value, label: t(`ranking:outcome.${value}`) })),
          ),
        ]}
      />
      {view.shown === 0 && (
        <Empty title={t('ranking:empty')}>
          <p>{t(total === 0 ? 'ranking:emptyNext' : 'ranking:emptyFilter')}</p>
        </Empty>
      )}
    </>
  );
}

/** The rows, in one list or, by calibrated score, in groups that cannot be told apart. */
export function RankingTable({ groups, cutAfter, sortHref, places, mayDecide }: RankingView) {
  const t = useT();
  const head = (key: string) => ({ key, header: t(`ranking:column.${key}`) });
  const sortable = (key: string) => ({ ...head(key), sort: sortHref[key] });
  const bodies = groups.map(({ key, tier, lines }) => ({
    key,
    rows: lines,
    ...(tier && { title: t('ranking:tier', tier), note: t('ranking:tierNote', { count: lines.length }) }),
    ...(cutAfter && { cut: { after: cutAfter, label: t('ranking:cut', { count: cutAfter, places }) } }),
  }));
  return (
    <TableScroll labelledBy="ranking-caption">
      <Table<RankingLine>
        caption={t('ranking:caption')}
        captionId="ranking-caption"
        sticky
        class="ranking"
        groups={bodies}
        rowKey={(row) => row.proposalId}
        picks={
          mayDecide
            ? {
                name: 'proposalIds[]',
                header: t('ranking:select.header'),
                all: t('ranking:select.all'),
                value: (row) => row.proposalId,
                // the title is the row's own heading
                label: (row) => t('ranking:select.row', { number: row.number }),
              }
            : undefined
        }
        columns={[
          { ...sortable('rank'), num: true, cell: (row) => row.rank },
          {
            ...sortable('title'),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                <small class="tiny">
                  #{row.number}
                  {row.organisation && `, ${row.organisation}`}
                </small>
              </>
            ),
          },
          { ...sortable('theme'), cell: (row) => row.theme },
          { ...sortable('group'), cell: (row) => row.group },
          { ...sortable('region'), cell: (row) => row.region },
          { ...head('mean'), num: true, class: 'strong', cell: (row) => row.mean },
          {
            ...sortable('calibrated'),
            num: true,
            nowrap: true,
            cell: ({ calibrated }) =>
              calibrated && (
                <>
                  {calibrated.score}
                  <small class="tiny">{calibrated.interval}</small>
                </>
              ),
          },
          { ...head('range'), num: true, nowrap: true, cell: (row) => row.range },
          { ...sortable('spread'), num: true, cell: (row) => row.sd },
          { ...sortable('reviews'), num: true, cell: (row) => row.n },
          {
            ...sortable('decision'),
            nowrap: true,
            cell: ({ outcome }) =>
              outcome && <Status kind={SHAPES[outcome] ?? 'draft'}>{t(`ranking:outcome.${outcome}`)}</Status>,
          },
        ]}
      />
    </TableScroll>
  );
}

function Decide() {
  const t = useT();
  return (
    <BulkBar label={t('ranking:decide.label')} counted={t('ranking:decide.counted')}>
      <label class="vh" for="outcome">
        {t('ranking:column.decision')}
      </label>
      <SelectInput
        name="outcome"
        options={IN_BULK.map((value) => ({ value, label: t(`ranking:decide.${value}`) }))}
        empty={t('ranking:decide.choose')}
      />
      <label class="vh" for="rationale">
        {t('ranking:decide.rationale')}
      </label>
      <input
        type="text"
        id="rationale"
        name="rationale"
        placeholder={t('ranking:decide.rationale')}
        class="w-m"
      />
      <Button>{t('ranking:decide.send')}</Button>
    </BulkBar>
  );
}
