import type { MergeRow } from '#libs/identity';
import {
  Breadcrumbs,
  Button,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  RowList,
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
        <RowList>
          {merges.map((merge) => (
            <li key={merge.id} class="row is-three has-act">
              <Pair base={base} merge={merge} />
              <div class="small">
                <p>{t('persons:mergesWhen')}</p>
                <p class="soft">
                  <Moment at={merge.mergedAt} zone={zone} />
                  {merge.mergedBy && `, ${merge.mergedBy}`}
                </p>
              </div>
              <div class="small">
                <Undoing base={base} merge={merge} zone={zone} />
              </div>
            </li>
          ))}
        </RowList>
      )}
    </>
  );
}

/** Which record went into which. */
function Pair({ base, merge: { gone, kept } }: { base: string; merge: MergeRow }) {
  const t = useT();
  return (
    <div>
      <p class="strong">
        <bdi>{gone.name || t('persons:nameless')}</bdi>
      </p>
      <p class="small soft">
        <bdi>{gone.email}</bdi>
      </p>
      <p class="small">
        {t('persons:mergesInto')}{' '}
        {kept.email ? (
          <TargetLink href={`${base}/${kept.id}`}>
            <bdi>{kept.email}</bdi>
          </TargetLink>
        ) : (
          t('persons:nameless')
        )}
      </p>
    </div>
  );
}

function Undoing({ base, merge, zone }: { base: string; merge: MergeRow; zone: string }) {
  const t = useT();
  if (merge.undoneAt)
    return (
      <>
        <p>{t('persons:mergesUndone')}</p>
        <p class="soft">
          <Moment at={merge.undoneAt} zone={zone} />
          {merge.undoneBy && `, ${merge.undoneBy}`}
        </p>
      </>
    );
  if (merge.blockers.length > 0)
    return <p>{merge.blockers.map(({ code }) => t(`refusals:${code}`)).join(' ')}</p>;
  return (
    <Form action={`${base}/merges/${merge.id}/undo`}>
      <Button kind="quiet" small>
        {t('persons:mergesUndo', { name: merge.gone.name || merge.gone.email })}
      </Button>
    </Form>
  );
}
