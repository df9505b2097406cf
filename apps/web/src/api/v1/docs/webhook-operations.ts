import { PING, WEBHOOK_EVENTS } from '#libs/webhooks';
import { refTo } from '../contract/field.js';
import { WebhookMessageSent } from '../dto/webhook.dto.js';
import { exampleOf } from './examples.js';

const WHEN: Record<(typeof WEBHOOK_EVENTS)[number] | typeof PING, string> = {
  'proposal.submitted': 'A proposal was submitted, or a cured one submitted again.',
  'proposal.withdrawn': 'A proposal that had a number was withdrawn.',
  'proposal.screened': 'A proposal was screened; `outcome` says how.',
  'decision.published': 'The people of a proposal were told the decision; `outcome` says which.',
  'programme.published': 'A new version of the programme was published.',
  ping: 'Somebody tries the webhook out.',
};

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** What we send, as the document describes what others must take. */
export const webhookOperations = (): Record<string, object> =>
  Object.fromEntries(
    ([...WEBHOOK_EVENTS, PING] as const).map((event) => [
      event,
      {
        post: {
          operationId: `event.${event}`,
          summary: event,
          description: WHEN[event],
          tags: ['Webhooks'],
          security: [{}],
          parameters: [
            header('webhook-id', 'The same however often the message is sent.'),
            header('webhook-timestamp', 'Seconds since 1970, of this try.'),
            header(
              'webhook-signature',
              '`v1,` and a signature; two of them, with a space between, for a day after a new secret.',
            ),
          ],
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: refTo(WebhookMessageSent),
                example: { ...exampleOf(WebhookMessageSent), type: event },
              },
            },
          },
          responses: {
            '2XX': { description: 'Received. Anything else, or nothing within ten seconds, is tried again.' },
            410: { description: 'Nobody is there any more: the webhook is disabled.' },
          },
        },
      },
    ]),
  );
