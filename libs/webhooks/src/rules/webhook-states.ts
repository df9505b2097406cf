/** `paused` by its secretariat; `disabled` by us: it failed too long, or its owner left. */
export const WEBHOOK_STATUSES = ['active', 'paused', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** `dropped`: not sent, because the webhook no longer was to have it when its turn came. */
export const DELIVERY_STATUSES = ['pending', 'delivered', 'dead', 'dropped'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
