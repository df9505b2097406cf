import type { WebhookRow } from '#libs/webhooks';
import {
  Actions,
  Button,
  type Column,
  Empty,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Section,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { type TypedWebhook, WebhookFields, WebhookState } from './webhook-fields.js';

interface WebhooksProps {
  path: string;
  zone: string;
  rows: readonly WebhookRow[];
  typed: TypedWebhook;
  errors: FormErrors;
}

/** The webhooks of a call, and the form for another. */
export function WebhooksPage({ path, zone, rows, typed, errors }: WebhooksProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={t('webhooks:title')}
        lede={t('webhooks:lede')}
        aside={<TargetLink href="/api/v1/docs#part-webhooks">{t('webhooks:docs')}</TargetLink>}
        asideEnd
      />
      <Section id="all" title={t('webhooks:all')} hung>
        {rows.length === 0 ? (
          <Empty title={t('webhooks:none')} level={3}>
            <p>{t('webhooks:noneNext')}</p>
          </Empty>
        ) : (
          <List path={path} zone={zone} rows={rows} />
        )}
      </Section>
      <Section id="new" title={t('webhooks:new')} hung>
        <Form action={path} class="measure" keeps>
          <WebhookFields typed={typed} errors={errors} />
          <Actions>
            <Button>{t('webhooks:create')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function List({ path, zone, rows }: Pick<WebhooksProps, 'path' | 'zone' | 'rows'>) {
  const t = useT();
  const columns: Column<WebhookRow>[] = [
    {
      key: 'url',
      header: t('webhooks:url'),
      rowHeader: true,
      cell: ({ id, url, description }) => (
        <>
          <Link href={`${path}/${id}`}>{url}</Link>
          {description && <small class="tiny">{description}</small>}
        </>
      ),
    },
    {
      key: 'events',
      header: t('webhooks:events'),
      cell: ({ events }) => events.map((event) => t(`webhooks:event.${event.replace('.', '_')}`)).join('; '),
    },
    { key: 'state', header: t('webhooks:state'), cell: (row) => <WebhookState {...row} /> },
    { key: 'owner', header: t('webhooks:owner'), cell: ({ owner }) => owner },
    {
      key: 'since',
      header: t('webhooks:since'),
      nowrap: true,
      cell: ({ createdAt }) => <Moment at={createdAt} zone={zone} style="date" />,
    },
  ];
  return (
    <TableScroll label={t('webhooks:all')}>
      <Table caption={t('webhooks:all')} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
    </TableScroll>
  );
}
