import type { Page } from '#libs/kernel';
import type { ConflictRow } from '#libs/reviewers';
import {
  Actions,
  Button,
  Cluster,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  Pagination,
  Status,
  Tabs,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { pageLinks } from '../../http/page-links.js';
import { useT } from '../../http/request-view.js';
import { EvidenceText } from './evidence-text.js';

interface ConflictsProps {
  base: string;
  show: 'open' | 'settled';
  conflicts: Page<ConflictRow>;
  errors: FormErrors;
}

/** Ties that were found and wait to be settled, or all that are. */
export function ConflictsPage(props: ConflictsProps) {
  const t = useT();
  const { base, show, conflicts, errors } = props;
  const title =
    show === 'open'
      ? t('committee:conflicts.title', { count: conflicts.total })
      : t('committee:conflicts.settledTitle', { count: conflicts.total });
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead title={title} lede={t('committee:conflicts.lede')} />
      <Tabs
        label={t('committee:conflicts.heading')}
        links={[
          { label: t('committee:conflicts.open'), href: base, current: show === 'open' },
          {
            label: t('committee:conflicts.settled'),
            href: `${base}?show=settled`,
            current: show === 'settled',
          },
        ]}
      />
      {conflicts.rows.length === 0 ? (
        <Empty title={t('committee:conflicts.none')}>
          <p>{t('committee:conflicts.noneNext')}</p>
        </Empty>
      ) : (
        <ul role="list" class="rows">
          {conflicts.rows.map((conflict) => (
            <li key={conflict.conflictId} class="row is-three">
              <Who conflict={conflict} />
              <Settle conflict={conflict} base={base} errors={errors} />
            </li>
          ))}
        </ul>
      )}
      <Pages {...props} />
      <Form action={`${base}/find`}>
        <Actions>
          <Button kind="quiet">{t('committee:conflicts.find')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function Who({ conflict }: { conflict: ConflictRow }) {
  const t = useT();
  return (
    <>
      <div>
        <p class="strong">{conflict.reviewerName}</p>
        <p class="soft">{conflict.reviewerOrganisation}</p>
      </div>
      <div>
        <p>
          #{conflict.number} {conflict.title}
        </p>
        <p class="soft">
          <EvidenceText {...conflict} />
        </p>
        {conflict.decided && (
          <Status kind={conflict.active ? 'missing' : 'withdrawn'}>
            {t(`committee:conflict.${conflict.active ? 'confirmed' : 'dismissed'}`)}
          </Status>
        )}
      </div>
    </>
  );
}

function Settle({ conflict, base, errors }: { conflict: ConflictRow; base: string; errors: FormErrors }) {
  const t = useT();
  const id = `reason-${conflict.conflictId}`;
  return (
    <Form
      action={`${base}/${conflict.conflictId}`}
      label={t('committee:conflict.settle', { name: conflict.reviewerName, number: conflict.number })}
    >
      {conflict.kind !== 'same_person' && conflict.active && (
        <TextField name="reason" id={id} label={t('committee:conflict.reason')} error={errors.of(id)} />
      )}
      <Cluster>
        {(!conflict.decided || !conflict.active) && (
          <Button kind="quiet" small name="decision" value="confirmed">
            {t('committee:conflict.confirm')}
          </Button>
        )}
        {conflict.kind !== 'same_person' && conflict.active && (
          <Button kind="quiet" small name="decision" value="dismissed">
            {t('committee:conflict.dismiss')}
          </Button>
        )}
      </Cluster>
    </Form>
  );
}

function Pages({ base, show, conflicts }: ConflictsProps) {
  const t = useT();
  return (
    <Pagination
      label={t('committee:conflicts.pages')}
      pages={pageLinks(conflicts, (page) => `${base}?show=${show}&page=${page}`)}
    />
  );
}
