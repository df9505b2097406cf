import { type BoardRow, OUTCOMES } from '#libs/decisions';
import {
  BulkBar,
  Button,
  Cluster,
  type Column,
  Empty,
  ErrorSummary,
  Filters,
  Form,
  Link,
  LinkButton,
  PageHead,
  Pagination,
  Section,
  SelectInput,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { boardHref, type BoardView, type ThemeLine } from './board.presenter.js';
import { BULK_OUTCOMES } from './decision.form.js';
import { OutcomeStatus } from './outcome-status.js';
import { pageLinks } from '../../http/page-links.js';

/** What the committee has decided so far, and the places it fills. */
export function BoardPage(view: BoardView) {
  const t = useT();
  const { all, base, errors, mayPublish, proposals } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={
          all.open > 0
            ? t('decisions:board.open', { count: all.open })
            : t('decisions:board.allDecided', { count: all.total })
        }
        lede={t('decisions:board.lede')}
        aside={
          <Cluster>
            <TargetLink href={base.replace(/decisions$/, 'selection')}>{t('selection:title')}</TargetLink>
            {mayPublish && <LinkButton href={`${base}/publish`}>{t('decisions:board.toPublish')}</LinkButton>}
          </Cluster>
        }
      />
      <Section id="places" title={t('decisions:board.places')} hung>
        <Places {...view} />
      </Section>
      <Section id="proposals" title={t('decisions:board.proposals', { count: proposals.total })}>
        <BoardFilters {...view} />
        {proposals.rows.length === 0 ? (
          <Empty title={t('decisions:board.none')} level={3}>
            <TargetLink href={base}>{t('decisions:board.showAll')}</TargetLink>
          </Empty>
        ) : (
          <Proposals {...view} />
        )}
      </Section>
    </>
  );
}

function Places({ themes, all, places, base, asked }: BoardView) {
  const t = useT();
  const heldOf = (line: ThemeLine) =>
    line.places === null
      ? t('decisions:board.held', { count: line.held })
      : t('decisions:board.heldOf', { count: line.held, places: line.places });
  const columns: Column<ThemeLine>[] = [
    {
      key: 'theme',
      header: t('decisions:board.theme'),
      rowHeader: true,
      cell: (line) =>
        line.themeId === null ? (
          (line.name ?? t('decisions:board.noTheme'))
        ) : (
          <Link href={boardHref(base, asked, { themeId: line.themeId })}>{line.name}</Link>
        ),
    },
    { key: 'held', header: t('decisions:board.hold'), num: true, cell: heldOf },
    { key: 'waiting', header: t('decisions:outcome.waitlisted'), num: true, cell: ({ waiting }) => waiting },
    { key: 'declined', header: t('decisions:outcome.declined'), num: true, cell: ({ declined }) => declined },
    { key: 'open', header: t('decisions:outcome.open'), num: true, cell: ({ open }) => open },
    { key: 'total', header: t('decisions:board.total'), num: true, cell: ({ total }) => total },
  ];
  const sum = { ...all, name: t('decisions:board.all'), places: places > 0 ? places : null };
  return (
    <TableScroll label={t('decisions:board.places')}>
      <Table
        caption={t('decisions:board.placesCaption')}
        hideCaption
        columns={columns}
        rowKey={(line) => line.name ?? ''}
        rows={[...themes, sum]}
      />
    </TableScroll>
  );
}

function BoardFilters({ base, asked, themes }: BoardView) {
  const t = useT();
  return (
    <Filters
      action={base}
      label={t('decisions:board.filter')}
      submit={t('decisions:board.show')}
      fields={[
        {
          kind: 'select',
          name: 'outcome',
          label: t('decisions:board.decision'),
          empty: t('decisions:board.any'),
          value: asked.outcome,
          options: ['open' as const, ...OUTCOMES].map((value) => ({
            value,
            label: t(`decisions:outcome.${value}`),
          })),
        },
        {
          kind: 'select',
          name: 'theme',
          label: t('decisions:board.theme'),
          empty: t('decisions:board.any'),
          value: asked.themeId,
          options: themes.flatMap(({ themeId, name }) =>
            themeId && name ? [{ value: themeId, label: name }] : [],
          ),
        },
        {
          kind: 'select',
          name: 'sort',
          label: t('decisions:board.sort'),
          value: asked.sort,
          options: (['mean', 'number'] as const).map((value) => ({
            value,
            label: t(`decisions:board.by.${value}`),
          })),
        },
      ]}
    />
  );
}

function useColumns(base: string): Column<BoardRow>[] {
  const t = useT();
  return [
    { key: 'number', header: t('decisions:board.number'), num: true, cell: ({ number }) => `#${number}` },
    {
      key: 'title',
      header: t('decisions:board.title'),
      rowHeader: true,
      cell: ({ proposalId, title, organisation }) => (
        <>
          <Link href={`${base}/${proposalId}`}>{title}</Link>
          {organisation && <small class="tiny">{organisation}</small>}
        </>
      ),
    },
    { key: 'theme', header: t('decisions:board.theme'), cell: ({ themeName }) => themeName ?? '' },
    {
      key: 'mean',
      header: t('decisions:board.mean'),
      num: true,
      class: 'strong',
      cell: ({ mean }) => mean?.toFixed(2) ?? '–',
    },
    {
      key: 'calibrated',
      header: t('ranking:column.calibrated'),
      num: true,
      cell: ({ calibrated }) => calibrated?.toFixed(2) ?? '–',
    },
    { key: 'reviews', header: t('decisions:board.reviews'), num: true, cell: ({ reviews }) => reviews },
    {
      key: 'decision',
      header: t('decisions:board.decision'),
      cell: ({ outcome, mergeNumber, rationale }) => (
        <>
          <OutcomeStatus outcome={outcome} />
          {mergeNumber !== null && (
            <small class="tiny">{t('decisions:board.into', { number: mergeNumber })}</small>
          )}
          {rationale && <small class="tiny">{rationale}</small>}
        </>
      ),
    },
    {
      key: 'told',
      header: t('decisions:board.told'),
      cell: ({ publishedAt, response }) =>
        t(`decisions:told.${publishedAt ? (response ?? 'waiting') : 'not'}`),
    },
  ];
}

function Proposals({ base, asked, proposals, rationale, chosen }: BoardView) {
  const t = useT();
  const columns = useColumns(base);
  const ticked = new Set(chosen);
  return (
    <Form
      action={base}
      class="picks"
      label={t('decisions:board.record')}
      hidden={{ back: boardHref(base, asked, { page: asked.page }) }}
      keeps
    >
      <TableScroll label={t('decisions:board.caption')}>
        <Table
          caption={t('decisions:board.caption')}
          hideCaption
          columns={columns}
          rowKey={({ proposalId }) => proposalId}
          rows={proposals.rows}
          sticky
          picks={{
            name: 'proposalIds',
            header: t('decisions:board.select'),
            all: t('decisions:board.selectAll'),
            value: ({ proposalId }) => proposalId,
            label: ({ number, title }) => t('decisions:board.selectOne', { number, title }),
            checked: ({ proposalId }) => ticked.has(proposalId),
          }}
        />
      </TableScroll>
      <Pagination
        label={t('decisions:board.pages')}
        pages={pageLinks(proposals, (page) => boardHref(base, asked, { page }))}
      />
      <BulkBar label={t('decisions:board.withSelected')} counted={t('decisions:board.selected')}>
        <label class="vh" for="outcome">
          {t('decisions:board.decision')}
        </label>
        <SelectInput
          name="outcome"
          empty={t('decisions:board.choose')}
          options={BULK_OUTCOMES.map((value) => ({
            value,
            label: t(value === 'open' ? 'decisions:board.backToOpen' : `decisions:outcome.${value}`),
          }))}
        />
        <label class="vh" for="rationale">
          {t('decisions:rationale')}
        </label>
        <input
          type="text"
          id="rationale"
          name="rationale"
          class="w-m"
          value={rationale}
          placeholder={t('decisions:board.rationaleHint')}
        />
        <Button>{t('decisions:board.recordNow')}</Button>
      </BulkBar>
    </Form>
  );
}
