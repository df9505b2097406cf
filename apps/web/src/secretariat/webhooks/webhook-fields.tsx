import { WEBHOOK_EVENTS, type WebhookRow } from '#libs/webhooks';
import { CheckboxGroup, Status, TextField } from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';

export interface TypedWebhook {
  url: string;
  description: string;
  events: readonly string[];
}

/** Where to, what for, and what of. */
export function WebhookFields({ typed, errors }: { typed: TypedWebhook; errors: FormErrors }) {
  const t = useT();
  return (
    <>
      <TextField
        name="url"
        type="url"
        label={t('webhooks:url')}
        hint={t('webhooks:urlHint')}
        value={typed.url}
        error={errors.of('url')}
        autocomplete="off"
        required
      />
      <TextField
        name="description"
        label={t('webhooks:description')}
        hint={t('webhooks:descriptionHint')}
        value={typed.description}
        error={errors.of('description')}
        autocomplete="off"
        optional
      />
      <CheckboxGroup
        name="events"
        label={t('webhooks:events')}
        hint={t('webhooks:eventsHint')}
        value={typed.events}
        error={errors.of('events')}
        choices={WEBHOOK_EVENTS.map((value) => ({
          value,
          label: t(`webhooks:event.${value.replace('.', '_')}`),
        }))}
      />
    </>
  );
}

const LOOK = { active: 'done', paused: 'waiting', disabled: 'missing' } as const;

/** The state of a webhook as a word and a shape. */
export function WebhookState({ status, disabledFor, failingSince }: WebhookRow) {
  const t = useT();
  if (status === 'disabled')
    return <Status kind={LOOK.disabled}>{t(`webhooks:disabledFor.${disabledFor || 'failing'}`)}</Status>;
  if (status === 'active' && failingSince) return <Status kind="missing">{t('webhooks:failing')}</Status>;
  return <Status kind={LOOK[status]}>{t(`webhooks:status.${status}`)}</Status>;
}
