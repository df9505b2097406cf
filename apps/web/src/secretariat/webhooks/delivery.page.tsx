import type { DeliveryView } from '#libs/webhooks';
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Facts,
  Form,
  PageHead,
  Section,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { DeliveryState } from './delivery-state.js';

interface DeliveryProps {
  webhook: string;
  list: string;
  zone: string;
  delivery: DeliveryView;
  errors: FormErrors;
}

/** One message: what it says, and every try to send it. */
export function DeliveryPage({ webhook, list, zone, delivery, errors }: DeliveryProps) {
  const t = useT();
  const path = `${webhook}/deliveries/${delivery.id}`;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('webhooks:crumbs')}
            links={[
              { href: list, label: t('webhooks:title') },
              { href: webhook, label: t('webhooks:deliveries') },
              { href: path, label: delivery.id, current: true },
            ]}
          />
        }
        title={t(`webhooks:event.${delivery.event.replace('.', '_')}`)}
      />
      <Facts
        facts={[
          { term: t('webhooks:state'), value: <DeliveryState {...delivery} /> },
          { term: t('webhooks:messageId'), value: <code>{delivery.id}</code> },
          { term: t('webhooks:when'), value: <Moment at={delivery.createdAt} zone={zone} /> },
        ]}
      />
      {delivery.status !== 'pending' && (
        <Form action={`${path}/redeliver`}>
          <Actions>
            <Button>{t('webhooks:redeliver')}</Button>
          </Actions>
        </Form>
      )}
      <Section id="message" title={t('webhooks:message')} hung>
        <pre tabindex={0} aria-label={t('webhooks:message')}>
          <code>{JSON.stringify(delivery.payload, undefined, 2)}</code>
        </pre>
      </Section>
      <Section id="tries" title={t('webhooks:tries')} hung>
        <Tries delivery={delivery} zone={zone} />
      </Section>
    </>
  );
}

function Tries({ delivery, zone }: Pick<DeliveryProps, 'delivery' | 'zone'>) {
  const t = useT();
  if (delivery.tries.length === 0) return <p class="soft">{t('webhooks:noTries')}</p>;
  return (
    <TableScroll label={t('webhooks:tries')}>
      <Table
        caption={t('webhooks:tries')}
        hideCaption
        rows={delivery.tries.map((attempt, at) => ({ ...attempt, key: at }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'at',
            header: t('webhooks:when'),
            rowHeader: true,
            nowrap: true,
            cell: ({ at }) => <Moment at={new Date(at)} zone={zone} />,
          },
          {
            key: 'answer',
            header: t('webhooks:answer'),
            cell: ({ answered, error }) =>
              answered === null ? t(`webhooks:error.${error || 'failed'}`) : String(answered),
          },
          {
            key: 'took',
            header: t('webhooks:took'),
            num: true,
            cell: ({ milliseconds }) => t('webhooks:milliseconds', { count: milliseconds }),
          },
          { key: 'said', header: t('webhooks:said'), cell: ({ excerpt }) => <code>{excerpt}</code> },
        ]}
      />
    </TableScroll>
  );
}
