import { DELIVERY_STATUSES, PING, WEBHOOK_EVENTS, WEBHOOK_STATUSES, type WebhookEvent } from '#libs/webhooks';
import { Choice, Flag, Id, Instant, NestedList, Open, Text, TextList, Whole } from '../contract/field.js';

const URL_DOC = 'Where messages are posted; https, of the public Internet, without redirects.';

export class WebhookAnswer {
  @Id({ doc: 'Id of the webhook.' })
  id: string;

  @Text({ max: 2000, format: 'uri', doc: URL_DOC, example: 'https://site.example/hooks' })
  url: string;

  @Text({ max: 200, doc: 'What it is for.' })
  description: string;

  @TextList({ most: 100, max: 100, values: WEBHOOK_EVENTS, doc: 'What it is told of.' })
  events: readonly string[];

  @Choice(WEBHOOK_STATUSES, { doc: '`paused` by the secretariat; `disabled` by us, see `disabledFor`.' })
  status: string;

  @Text({ max: 100, doc: '`failing` for days, `gone` by its receiver’s word, `owner_left`; else empty.' })
  disabledFor: string;

  @Text({ max: 500, doc: 'Who answers for it: it is told what they may know.' })
  owner: string;

  @Instant({ nullable: true, doc: 'Until then messages are signed with the secret before, too.' })
  oldSecretUntil: Date | null;

  @Instant({ nullable: true, doc: 'The first failure since it last answered.' })
  failingSince: Date | null;

  @Instant({ doc: 'When it was set up.' })
  createdAt: Date;

  @Whole({ min: 1, max: 1_000_000_000, doc: 'Grows with every change.' })
  version: number;

  @Text({ max: 2000, format: 'uri', doc: 'Its address in this API.' })
  self: string;
}

export class WebhookMade extends WebhookAnswer {
  @Text({
    max: 100,
    optional: true,
    doc: 'What messages are signed with. Told this once, and left out when the answer is repeated for the same `Idempotency-Key`; a new one can be made.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  secret?: string;
}

export class WebhookList {
  @NestedList(WebhookAnswer, { most: 1000, doc: 'The webhooks of the call, oldest first.' })
  items: WebhookAnswer[];
}

export class WebhookSent {
  @Text({ max: 2000, doc: URL_DOC, example: 'https://site.example/hooks' })
  url: string;

  @Text({ max: 200, optional: true, doc: 'What it is for.', example: 'The website' })
  description?: string;

  @TextList({
    most: 100,
    max: 100,
    values: WEBHOOK_EVENTS,
    doc: 'What it is to be told of.',
    example: ['proposal.submitted'],
  })
  events: WebhookEvent[];
}

export class WebhookPatch {
  @Text({ max: 2000, optional: true, doc: URL_DOC, example: 'https://site.example/hooks' })
  url?: string;

  @Text({ max: 200, optional: true, doc: 'What it is for.' })
  description?: string;

  @TextList({ most: 100, max: 100, values: WEBHOOK_EVENTS, optional: true, doc: 'All it is to be told of.' })
  events?: WebhookEvent[];

  @Flag({
    optional: true,
    doc: 'Whether it is told nothing for now; false sets a disabled one going again, too.',
  })
  paused?: boolean;
}

const EVENTS = [...WEBHOOK_EVENTS, PING];

export class DeliveryAnswer {
  @Id({ doc: 'Id of the message: its `webhook-id`, however often it is sent.' })
  id: string;

  @Choice(EVENTS, { doc: 'What it says.' })
  event: string;

  @Choice(DELIVERY_STATUSES, {
    doc: '`dead`: given up after the last try; `dropped`: its owner might not be told any more when its turn came.',
  })
  status: string;

  @Instant({ doc: 'When it was written.' })
  createdAt: Date;

  @Instant({ nullable: true, doc: 'When it was settled.' })
  finishedAt: Date | null;

  @Whole({ min: 0, max: 1_000_000, doc: 'Tries so far.' })
  attempts: number;

  @Whole({ min: 100, max: 999, nullable: true, doc: 'What the last try was answered.' })
  answered: number | null;

  @Text({ max: 200, doc: 'Why no answer came to the last try; else empty.', example: 'timeout' })
  error: string;
}

export class AttemptAnswer {
  @Text({ max: 100, doc: 'When.', example: '2019-04-14T23:59:00Z' })
  at: string | Date;

  @Whole({ min: 100, max: 999, nullable: true, doc: 'What it was answered.' })
  answered: number | null;

  @Whole({ min: 0, max: 1_000_000, doc: 'How long it took.' })
  milliseconds: number;

  @Text({ max: 200, doc: 'Why no answer came; else empty.' })
  error: string;

  @Text({ max: 10_000, doc: 'The beginning of the answer’s body.' })
  excerpt: string;
}

export class DeliveryWhole extends DeliveryAnswer {
  @Open({ type: 'object', additionalProperties: true }, { doc: 'The message as it is sent.' })
  payload: object;

  @NestedList(AttemptAnswer, { most: 10_000, doc: 'Every try, oldest first.' })
  tries: AttemptAnswer[];
}

/** What a receiver of webhooks is sent. */
export class WebhookMessageSent {
  @Choice(EVENTS, { doc: 'What happened.' })
  type: string;

  @Instant({ doc: 'When it happened.' })
  timestamp: string;

  @Open(
    {
      type: 'object',
      properties: {
        forum: { type: 'string' },
        call: { type: 'string' },
        proposalId: { type: 'string', format: 'uuid' },
        number: { type: 'integer' },
        outcome: { type: 'string' },
        version: { type: 'integer' },
        url: { type: 'string', format: 'uri' },
      },
      additionalProperties: true,
    },
    {
      doc: 'Which: ids, numbers, an outcome, and where to ask for more. Never what a text says.',
      example: {
        forum: 'igf',
        call: '2019',
        proposalId: '0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90',
        number: 180,
        url: 'https://forum.example/api/v1/calls/igf/2019/proposals/0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90',
      },
    },
  )
  data: object;
}
