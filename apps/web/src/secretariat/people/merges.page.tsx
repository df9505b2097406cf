import type { MergeRow } from '#libs/identity';
import {
  Breadcrumbs,
  Button,
  type Column,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

interface MergesView {
  base: string;
  merges: readonly MergeRow[];
  zone: string;
  errors: FormErrors;
}

/** Records that were put together, newest first, each with undoing it or why that cannot be. */
export function MergesPage({ base, merges, zone, errors }: MergesView) {
  const t = useT();
  const columns: Column<MergeRow>[] = [
    {
      key: 'gone',
      header: t('persons:mergesMerged'),
      rowHeader: true,
      cell: ({ gone }) => <Record {...gone} />,
    },
    {
      key: 'kept',
      header: t('persons:mergesKept'),
      cell: ({ kept }) => <Record {...kept} href={kept.email === '' ? undefined : `${base}/${kept.id}`} />,
    },
    {
      key: 'when',
      header: t('persons:mergesWhen'),
      cell: ({ mergedAt, mergedBy }) => (
        <>
          <Moment at={mergedAt} zone={zone} />
          {mergedBy && <small class="tiny">{mergedBy}</small>}
        </>
      ),
    },
    {
      key: 'state',
      header: t('persons:mergesState'),
      cell: (merge) => <Undoing {...{ base, merge, zone }} />,
    },
  ];
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('persons:crumbs')}
            links={[
              { label: t('persons:title'), href: base },
              { label: t('persons:mergesCrumb'), href: `${base}/merges`, current: true },
            ]}
          />
        }
        title={
          merges.length === 0 ? t('persons:mergesNone') : t('persons:mergesTitle', { count: merges.length })
        }
        lede={t('persons:mergesLede')}
      />
      {merges.length === 0 ? (
        <Empty title={t('persons:mergesNone')}>
          <TargetLink href={base}>{t('persons:title')}</TargetLink>
        </Empty>
      ) : (
        <TableScroll label={t('persons:mergesCrumb')}>
          <Table
            caption={t('persons:mergesCrumb')}
            hideCaption
            columns={columns}
            rows={merges}
            rowKey={({ id }) => id}
          />
        </TableScroll>
      )}
    </>
  );
}

function Record({ name, email, href }: { name: string; email: string; href?: string | undefined }) {
  const t = useT();
  const called = name || t('persons:nameless');
  return (
    <>
      {href ? <TargetLink href={href}>{called}</TargetLink> : called}
      <small class="tiny">
        <bdi>{email}</bdi>
      </small>
    </>
  );
}

function Undoing({ base, merge, zone }: { base: string; merge: MergeRow; zone: string }) {
  const t = useT();
  if (merge.undoneAt)
    return (
      <>
        {t('persons:mergesUndone')}
        <small class="tiny">
          <Moment at={merge.undoneAt} zone={zone} /> {merge.undoneBy}
        </small>
      </>
    );
  if (merge.blockers.length > 0)
    return <p class="small">{merge.blockers.map(({ code }) => t(`refusals:${code}`)).join(' ')}</p>;
  return (
    <Form action={`${base}/merges/${merge.id}/undo`}>
      <Button kind="quiet" small>
        {t('persons:mergesUndo', {
          one: merge.gone.email || merge.gone.name,
          other: merge.kept.email || merge.kept.name,
        })}
      </Button>
    </Form>
  );
}
