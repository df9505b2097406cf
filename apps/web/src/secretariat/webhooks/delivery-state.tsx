import type { DeliveryRow } from '#libs/webhooks';
import { Status } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

const LOOK = { pending: 'waiting', delivered: 'done', dead: 'missing', dropped: 'waiting' } as const;

/** How far a message has come, and why not further. */
export function DeliveryState({ status, answered, error, attempts }: DeliveryRow) {
  const t = useT();
  return (
    <>
      <Status kind={LOOK[status]}>{t(`webhooks:deliveryStatus.${status}`)}</Status>
      {attempts > 0 && status !== 'delivered' && (
        <small class="tiny">
          {answered === null
            ? t(`webhooks:error.${error || 'failed'}`)
            : t('webhooks:answered', { status: answered })}
        </small>
      )}
    </>
  );
}
