import type { DeliveryRow, WebhookRow } from '#libs/webhooks';
import {
  Actions,
  Breadcrumbs,
  Button,
  type Column,
  Disclosure,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  Link,
  Notice,
  PageHead,
  Pagination,
  Section,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { DeliveryState } from './delivery-state.js';
import { type TypedWebhook, WebhookFields, WebhookState } from './webhook-fields.js';

interface WebhookProps {
  path: string;
  list: string;
  zone: string;
  webhook: WebhookRow;
  /** Just made; shown on this page alone. */
  secret: string | undefined;
  typed: TypedWebhook;
  deliveries: readonly DeliveryRow[];
  earlier: string | undefined;
  errors: FormErrors;
}

/** One webhook: what it was told, what it is told of, and its secret. */
export function WebhookPage(props: WebhookProps) {
  const { path, list, webhook, secret, errors } = props;
  const t = useT();
  const { host } = new URL(webhook.url);
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('webhooks:crumbs')}
            links={[
              { href: list, label: t('webhooks:title') },
              { href: path, label: host, current: true },
            ]}
          />
        }
        title={t('webhooks:one.title', { host })}
      />
      {secret !== undefined && (
        <Notice
          kind="good"
          lead={t('webhooks:secret.made')}
          live
          below={
            <p>
              <code>{secret}</code>
            </p>
          }
        >
          {t('webhooks:secret.next')}
        </Notice>
      )}
      <Standing {...props} />
      <Section id="deliveries" title={t('webhooks:deliveries')} hung>
        <Deliveries {...props} />
      </Section>
      <Section id="change" title={t('webhooks:change')} hung>
        <Form action={path} hidden={{ version: webhook.version }} class="measure" keeps>
          <WebhookFields typed={props.typed} errors={errors} />
          <Actions>
            <Button kind="quiet">{t('webhooks:save')}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="secret" title={t('webhooks:secret.title')} hung>
        <Form action={`${path}/rotate`} class="measure">
          <p>{t('webhooks:secret.hint')}</p>
          <Actions>
            <Button kind="quiet">{t('webhooks:secret.rotate')}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="end" title={t('webhooks:delete')} hung>
        <Disclosure summary={t('webhooks:deleteHint')}>
          <Form action={`${path}/delete`} class="measure">
            <Actions>
              <Button kind="grave">{t('webhooks:deleteNow')}</Button>
            </Actions>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}

function Standing({ path, zone, webhook }: WebhookProps) {
  const t = useT();
  const active = webhook.status === 'active';
  return (
    <Section id="standing" title={t('webhooks:state')} hung>
      <Facts
        facts={[
          { term: t('webhooks:state'), value: <WebhookState {...webhook} /> },
          {
            term: t('webhooks:failingSince'),
            value: webhook.failingSince && <Moment at={webhook.failingSince} zone={zone} />,
          },
          {
            term: t('webhooks:secret.oldUntil'),
            value: webhook.oldSecretUntil && <Moment at={webhook.oldSecretUntil} zone={zone} />,
          },
          { term: t('webhooks:owner'), value: webhook.owner },
        ]}
      />
      <p class="small soft measure">{t('webhooks:ownerHint')}</p>
      <Actions>
        {active && (
          <Form action={`${path}/ping`}>
            <Button>{t('webhooks:ping')}</Button>
          </Form>
        )}
        <Form action={`${path}/pause`} hidden={{ paused: active ? 'yes' : 'no' }}>
          <Button kind="quiet">{t(active ? 'webhooks:pause' : 'webhooks:resume')}</Button>
        </Form>
      </Actions>
    </Section>
  );
}

function Deliveries({ deliveries, earlier, path, zone }: WebhookProps) {
  const t = useT();
  if (deliveries.length === 0) return <Empty title={t('webhooks:noDeliveries')} level={3} />;
  const columns: Column<DeliveryRow>[] = [
    {
      key: 'event',
      header: t('webhooks:what'),
      rowHeader: true,
      cell: ({ id, event }) => (
        <Link href={`${path}/deliveries/${id}`}>{t(`webhooks:event.${event.replace('.', '_')}`)}</Link>
      ),
    },
    { key: 'state', header: t('webhooks:state'), cell: (row) => <DeliveryState {...row} /> },
    { key: 'tries', header: t('webhooks:tries'), num: true, cell: ({ attempts }) => attempts },
    {
      key: 'when',
      header: t('webhooks:when'),
      nowrap: true,
      cell: ({ createdAt }) => <Moment at={createdAt} zone={zone} />,
    },
  ];
  return (
    <>
      <TableScroll label={t('webhooks:deliveries')}>
        <Table
          caption={t('webhooks:deliveries')}
          hideCaption
          columns={columns}
          rows={deliveries}
          rowKey={({ id }) => id}
        />
      </TableScroll>
      <Pagination
        label={t('webhooks:pages')}
        pages={[]}
        previous={earlier === undefined ? undefined : { label: t('webhooks:newest'), href: path }}
        next={earlier === undefined ? undefined : { label: t('webhooks:earlier'), href: earlier }}
      />
    </>
  );
}
