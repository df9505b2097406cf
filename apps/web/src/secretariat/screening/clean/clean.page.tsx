import {
  Breadcrumbs,
  BulkBar,
  Button,
  type Column,
  Empty,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHead,
  Table,
  TableScroll,
} from '../../../design-system/index.js';
import type { FormErrors } from '../../../http/form-errors.js';
import { useT } from '../../../http/request-view.js';

export interface CleanLine {
  /** Of the box: the proposal and the version that is seen. */
  value: string;
  number: number;
  title: string;
  organisation: string;
  theme: string;
  href: string;
}

export interface CleanView {
  rows: readonly CleanLine[];
  /** Beyond those shown. */
  more: number;
  /** Every result needs two screeners: nothing can be passed together. */
  twoEach: boolean;
  errors: FormErrors;
  hrefs: { queue: string; pass: string };
}

/** Exactly which proposals would be passed, each ticked; one can be left out by taking its tick away. */
export function CleanPage({ rows, more, twoEach, errors, hrefs }: CleanView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: hrefs.queue }]}
          />
        }
        title={t('screening:clean.title', { count: twoEach ? 0 : rows.length })}
        lede={t(twoEach ? 'screening:clean.twoEach' : 'screening:clean.lede')}
      />
      {more > 0 && !twoEach && <Notice>{t('screening:clean.more', { count: more })}</Notice>}
      {rows.length === 0 || twoEach ? (
        <Empty title={t('screening:queue.none')}>
          <p>
            <Link href={hrefs.queue}>{t('screening:clean.back')}</Link>
          </p>
        </Empty>
      ) : (
        <Form action={hrefs.pass} class="picks" label={t('screening:clean.name')}>
          <TableScroll label={t('screening:clean.caption')}>
            <Table
              caption={t('screening:clean.caption')}
              hideCaption
              sticky
              rows={rows}
              rowKey={(row) => row.value}
              columns={columnsOf(t)}
              picks={{
                name: 'proposals',
                header: t('screening:clean.pick'),
                all: t('screening:clean.all'),
                value: (row) => row.value,
                label: (row) => `${t('screening:clean.pick')} #${row.number} ${row.title}`,
                checked: () => true,
              }}
            />
          </TableScroll>
          <BulkBar label={t('screening:clean.with')} counted={t('screening:clean.counted')}>
            <Button>{t('screening:clean.send')}</Button>
          </BulkBar>
        </Form>
      )}
    </>
  );
}

const columnsOf = (t: ReturnType<typeof useT>): Column<CleanLine>[] => [
  { key: 'number', header: t('screening:list.columns.number'), num: true, cell: (row) => row.number },
  {
    key: 'title',
    header: t('screening:list.columns.title'),
    rowHeader: true,
    cell: (row) => (
      <>
        <Link href={row.href}>{row.title}</Link>
        <small class="tiny">{row.organisation}</small>
      </>
    ),
  },
  { key: 'theme', header: t('screening:list.columns.theme'), cell: (row) => row.theme },
];
