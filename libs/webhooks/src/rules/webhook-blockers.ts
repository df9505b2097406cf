import type { Blocker } from '#libs/kernel';
import { WEBHOOK_EVENTS } from './webhook-events.js';

/** Webhooks one call may have. */
const MOST_WEBHOOKS = 20;
const LONGEST_URL = 2000;
const LONGEST_DESCRIPTION = 200;
// names that lead to this very machine or network by convention
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa)\.?$/i;

export interface WebhookWish {
  url: string;
  description: string;
  events: readonly string[];
}

/** Why a webhook cannot be as it is wished for. Where its address leads is looked at again each time it is called. */
export function webhookBlockers(
  wish: WebhookWish,
  { others, allowLocal }: { others: number; allowLocal: boolean },
): Blocker[] {
  const { events, description, url } = wish;
  return [
    ...urlBlockers(url, allowLocal),
    ...(description.length > LONGEST_DESCRIPTION
      ? [{ code: 'maxLength', field: 'description', max: LONGEST_DESCRIPTION }]
      : []),
    ...(events.length === 0 ? [{ code: 'webhook_events_missing', field: 'events' }] : []),
    ...(events.every((event) => WEBHOOK_EVENTS.some((known) => known === event))
      ? []
      : [{ code: 'isIn', field: 'events' }]),
    ...(others >= MOST_WEBHOOKS ? [{ code: 'too_many_webhooks', max: MOST_WEBHOOKS }] : []),
  ];
}

function urlBlockers(text: string, allowLocal: boolean): Blocker[] {
  const wrong = (code: string): Blocker[] => [{ code, field: 'url' }];
  if (text.length > LONGEST_URL || !URL.canParse(text)) return wrong('webhook_url_wrong');
  const { protocol, username, password, hostname, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return wrong('webhook_url_wrong');
  if (protocol === 'https:' || (allowLocal && protocol === 'http:'))
    return !allowLocal && LOCAL_NAME.test(hostname) ? wrong('webhook_url_not_public') : [];
  return wrong('webhook_url_not_https');
}
