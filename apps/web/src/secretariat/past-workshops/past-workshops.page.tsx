import type { Page } from '#libs/kernel';
import type { PastWorkshopRow } from '#libs/reports';
import {
  Actions,
  Breadcrumbs,
  Button,
  Empty,
  ErrorSummary,
  FileField,
  Filters,
  Form,
  Hidden,
  PageHead,
  Pagination,
  SafeLink,
  Section,
  Status,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { BadRows } from '../../http/bad-rows.page.js';
import type { FormErrors } from '../../http/form-errors.js';
import { pageLinks } from '../../http/page-links.js';
import { useT } from '../../http/request-view.js';
import { WorkshopFields, type WorkshopValues } from './workshop-fields.js';

export interface PastWorkshopsView {
  base: string;
  /** Where a file is sent. */
  files: string;
  calls: string;
  list: Page<PastWorkshopRow>;
  filters: { text: string; missing: boolean };
  values: WorkshopValues;
  errors: FormErrors;
  badRows: readonly { key: number; text: string }[];
  fileError: string | undefined;
}

/** Every workshop a forum held, the search of it, and the two ways to bring in what was held before. */
export function PastWorkshopsPage(view: PastWorkshopsView) {
  const t = useT();
  const { base, list, filters, values, errors } = view;
  return (
    <>
      <BadRows rows={view.badRows} />
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('forum-calls:calls'), href: view.calls }]}
          />
        }
        title={t('reports:past.name')}
        lede={t('reports:past.lede')}
      />
      <Section id="held" title={t('reports:past.held', { count: list.total })}>
        <Filters
          action={base}
          label={t('reports:past.find')}
          submit={t('reports:past.show')}
          fields={[
            { kind: 'search', name: 'q', label: t('reports:past.search'), value: filters.text },
            {
              kind: 'select',
              name: 'report',
              label: t('reports:past.report'),
              empty: t('reports:past.all'),
              options: [{ value: 'missing', label: t('reports:missing') }],
              value: filters.missing ? 'missing' : '',
            },
          ]}
        />
        {list.rows.length === 0 ? (
          <Empty title={t('reports:past.none')} level={3} />
        ) : (
          <Workshops base={base} rows={list.rows} />
        )}
        <Pages base={base} list={list} filters={filters} />
      </Section>
      <Section id="from-file" title={t('reports:past.fromFile')} hung>
        <Form action={view.files} files class="measure" label={t('reports:past.fromFile')}>
          <FileField
            name="file"
            label={t('imports:file')}
            hint={t('reports:past.fileHint')}
            error={view.fileError}
            accept=".csv,.xlsx,text/csv"
            required
          />
          <Actions>
            <Button kind="quiet">{t('reports:past.readFile')}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="add" title={t('reports:past.add')} hung>
        <Form action={base} class="measure" label={t('reports:past.add')}>
          <WorkshopFields values={values} errors={errors} />
          <Actions>
            <Button>{t('reports:past.keep')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function Workshops({ base, rows }: { base: string; rows: readonly PastWorkshopRow[] }) {
  const t = useT();
  return (
    <TableScroll label={t('reports:past.name')}>
      <Table
        caption={t('reports:past.name')}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'number',
            header: t('reports:past.number'),
            num: true,
            cell: (row) => (row.number === null ? '' : `#${row.number}`),
          },
          {
            key: 'title',
            header: t('reports:past.title_column'),
            rowHeader: true,
            cell: (row) =>
              row.here ? (
                <bdi>{row.title}</bdi>
              ) : (
                <TargetLink href={`${base}/${row.id}`}>
                  <bdi>{row.title}</bdi>
                </TargetLink>
              ),
          },
          {
            key: 'edition',
            header: t('reports:past.edition'),
            nowrap: true,
            cell: (row) => <bdi>{row.edition}</bdi>,
          },
          {
            key: 'organisers',
            header: t('reports:past.organisers'),
            cell: (row) => (
              <bdi>
                {row.organisers
                  .map(({ name, email, organisation }) => name || email || organisation)
                  .join(', ')}
              </bdi>
            ),
          },
          { key: 'report', header: t('reports:past.report'), cell: (row) => <ReportCell row={row} /> },
        ]}
      />
    </TableScroll>
  );
}

function ReportCell({ row: { report, title } }: { row: PastWorkshopRow }) {
  const t = useT();
  if (report === null) return <Status kind="missing">{t('reports:missing')}</Status>;
  const words = t('reports:past.reportOf', { title });
  return report.startsWith('/') ? (
    <TargetLink href={report} hidden={words}>
      {t('reports:past.here')}
    </TargetLink>
  ) : (
    <SafeLink href={report}>
      {hostOf(report)} <Hidden>{words}</Hidden>
    </SafeLink>
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

function Pages({ base, list, filters }: Pick<PastWorkshopsView, 'base' | 'list' | 'filters'>) {
  const t = useT();
  const hrefOf = (page: number) => {
    const asked = new URLSearchParams({
      ...(filters.text && { q: filters.text }),
      ...(filters.missing && { report: 'missing' }),
      ...(page > 1 && { page: String(page) }),
    });
    return `${base}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
  };
  return <Pagination label={t('reports:past.pages')} pages={pageLinks(list, hrefOf)} />;
}
