/** What a webhook can be told. Each says that something happened, and which; what it is is asked for by the API. */
export const WEBHOOK_EVENTS = [
  'proposal.submitted',
  'proposal.withdrawn',
  'proposal.screened',
  'decision.published',
  'programme.published',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent on request, to try a webhook out. */
export const PING = 'ping';

/** What a receiver reads. */
export interface WebhookMessage {
  type: WebhookEvent | typeof PING;
  /** When it happened, ISO 8601 in UTC. */
  timestamp: string;
  data: Record<string, string | number | null>;
}
