import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';
/** How long messages are signed with the secret before, too, once there is a new one. */
export const OVERLAP_HOURS = 24;

/**
 * The secret of a webhook, as its receiver is given it. It is derived, not stored: the database holds the generation,
 * and only who has the installation's secret can make it again.
 */
export const webhookSecret = (secret: string, webhookId: string, generation: number): string =>
  `${PREFIX}${createHmac('sha256', secret).update(`webhook:${webhookId}:${generation}`).digest('base64')}`;

/** The signature of a message under one secret, as Standard Webhooks has it. */
export function signatureOf(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** The headers that let a receiver know who sent a message, when, and whether it has come before. */
export const signedHeaders = (
  secrets: readonly string[],
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets.map((secret) => signatureOf(secret, id, timestamp, body)).join(' '),
});
