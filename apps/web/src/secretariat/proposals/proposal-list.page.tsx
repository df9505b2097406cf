import {
  BulkBar,
  Button,
  Disclosure,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  Pagination,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useRequest } from '../../http/request-view.js';
import { EditFields, type EditChoices, type EditValues } from './edit-fields.js';
import { FileLinks } from './file-links.js';
import { tableColumns } from './list-columns.js';
import { ListChips, ListFilters } from './list-filters.js';
import type { ProposalListView } from './proposal-list.presenter.js';
import { SavedViews, type SavedViewsView } from '../saved-views/saved-views.js';

export interface ProposalListProps {
  view: ProposalListView;
  saved: SavedViewsView;
  choices: EditChoices;
  values: EditValues;
  errors: FormErrors;
}

/** Every proposal of the call that the visitor may know of. */
export function ProposalListPage({ view, saved, choices, values, errors }: ProposalListProps) {
  const { t } = useRequest();
  const { rows, total } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={t(view.narrowed ? 'screening:list.found' : 'screening:list.title', { count: total })}
        aside={<FileLinks {...view} />}
        asideEnd
      />
      <SavedViews {...saved} />
      <ListFilters {...view} />
      <ListChips {...view} />
      {view.gone.length > 0 && (
        <p class="small soft spaced">
          {t('lists:columnsGone', { count: view.gone.length, columns: view.gone.join(', ') })}
        </p>
      )}
      {view.pending > 0 && (
        <Form action={`${view.path}/findings`} hidden={{ query: view.query }}>
          <p class="small soft spaced">
            {t('lists:pending', { count: view.pending })}{' '}
            <Button kind="link" small>
              {t('lists:lookNow')}
            </Button>
          </p>
        </Form>
      )}
      {rows.length === 0 ? (
        <Empty title={t(view.narrowed ? 'screening:list.nothing' : 'screening:list.none')}>
          <p>{t(view.narrowed ? 'screening:list.nothingNext' : 'screening:list.noneNext')}</p>
        </Empty>
      ) : (
        <ListTable view={view} choices={choices} values={values} errors={errors} />
      )}
    </>
  );
}

function ListTable({ view, choices, values, errors }: Omit<ProposalListProps, 'saved'>) {
  const { t, locale } = useRequest();
  return (
    <>
      <Form class="picks spaced" action={`${view.path}/edit`} hidden={{ query: view.query }} keeps>
        <TableScroll label={t('screening:list.caption')}>
          <Table
            caption={t('screening:list.caption')}
            hideCaption
            sticky
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={tableColumns(view, t, locale)}
            picks={{
              name: 'ids',
              header: t('lists:pick'),
              all: t('lists:pickAll'),
              value: (row) => row.id,
              label: (row) => t('lists:pickOne', { number: row.number ?? '' }),
              checked: (row) => values.ids.includes(row.id),
            }}
          />
        </TableScroll>
        <BulkBar label={t('lists:bulk')} counted={t('lists:picked')} inline>
          <Disclosure summary={t('lists:change')} open={errors.summary.length > 0}>
            <EditFields choices={choices} values={values} errors={errors} total={view.total} />
          </Disclosure>
          {/* after the other: Enter in a field of the form sends its first button */}
          <Button kind="quiet" formAction={view.asking}>
            {t('screening:cures.ask')}
          </Button>
        </BulkBar>
      </Form>
      <Pagination label={t('screening:list.pages')} {...view.pages} />
    </>
  );
}
