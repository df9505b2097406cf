import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { found, isId } from '#libs/kernel';
import {
  CreateWebhook,
  DeleteWebhook,
  EditWebhook,
  PingWebhook,
  RotateWebhookSecret,
  type WebhookRow,
  WebhooksQuery,
} from '#libs/webhooks';
import type { WebConfig } from '../../../config.js';
import { WEB_CONFIG } from '../../../web-config.js';
import { checkMatch, one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { callUrl } from '../calls/call-answer.js';
import { Endpoint } from '../contract/endpoint.js';
import { readBody } from '../contract/read-body.js';
import { WebhookAnswer, WebhookList, WebhookMade, WebhookPatch, WebhookSent } from '../dto/webhook.dto.js';
import { Once, type Use } from '../once.js';

const TAG = 'Webhooks';
const MANAGE = { tag: TAG, scope: 'webhooks:manage', level: 'secretariat' } as const;
const REFUSES = ['webhook_url_not_https', 'webhook_url_not_public', 'webhook_url_wrong'] as const;

/** Who is told of what happens in a call. */
@Controller('api/v1/calls/:forum/:call/webhooks')
export class WebhooksApi {
  constructor(
    private readonly webhooks: WebhooksQuery,
    private readonly create: CreateWebhook,
    private readonly edit: EditWebhook,
    private readonly remove: DeleteWebhook,
    private readonly rotating: RotateWebhookSecret,
    private readonly pinging: PingWebhook,
    private readonly once: Once,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  @Endpoint({
    ...MANAGE,
    summary: 'Webhooks of a call',
    answer: { status: 200, doc: 'All of them; a call has few.', dto: WebhookList },
    etag: true,
  })
  async all(@CallApi() api: CallRequest) {
    const rows = await this.webhooks.run(api.call.callId);
    return one(api, { items: rows.map((row) => this.answerOf(api, row)) } satisfies WebhookList);
  }

  @Post()
  @Endpoint({
    ...MANAGE,
    summary: 'Set up a webhook',
    doc: 'Messages are posted as JSON with the headers of Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature` (`v1,` and the HMAC-SHA256, in base64, of id, timestamp and body with dots between, under the decoded secret). Answer 2xx within ten seconds; anything else is tried again for about seven hours. After three days in which nothing came through it is disabled. What happens more than once bears the same `webhook-id`.',
    body: WebhookSent,
    keyed: true,
    refuses: [...REFUSES, 'webhook_events_missing', 'too_many_webhooks'],
    answer: { status: 201, doc: 'The webhook with its secret, which is told this once.', dto: WebhookMade },
  })
  async add(@CallApi() api: CallRequest, @Body() body: unknown) {
    const { url, description = '', events } = await readBody(WebhookSent, body);
    const { forumId, callId } = api.call;
    return this.once.run(api, async (use) => {
      const { webhookId, secret } = await use(this.create).run(api.actor, {
        forumId,
        callId,
        url,
        description,
        events,
      });
      const value = await this.read(api, webhookId, use);
      return { status: 201, value, unkept: { secret }, location: value.self };
    });
  }

  @Get(':id')
  @Endpoint({
    ...MANAGE,
    summary: 'Read a webhook',
    etag: true,
    answer: { status: 200, doc: 'The webhook.', dto: WebhookAnswer },
  })
  async show(@CallApi() api: CallRequest, @Param('id') id: string) {
    return one(api, await this.read(api, id));
  }

  @Patch(':id')
  @Endpoint({
    ...MANAGE,
    summary: 'Change a webhook',
    doc: 'Whoever changes it answers for it from then on: it is told what they may know.',
    body: WebhookPatch,
    etag: true,
    ifMatch: 'needed',
    refuses: [...REFUSES, 'webhook_events_missing'],
    answer: { status: 200, doc: 'The webhook as it is now.', dto: WebhookAnswer },
  })
  async patch(@CallApi() api: CallRequest, @Param('id') id: string, @Body() body: unknown) {
    const changes = await readBody(WebhookPatch, body);
    const before = await this.read(api, id);
    checkMatch(api, before, 'needed');
    const { version } = before;
    await this.edit.run(api.actor, { callId: api.call.callId, webhookId: id, version, changes });
    return one(api, await this.read(api, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({
    ...MANAGE,
    summary: 'Delete a webhook',
    doc: 'It is told nothing more, and what it was told is forgotten.',
    ifMatch: 'needed',
    answer: { status: 204, doc: 'It is gone.' },
  })
  async delete(@CallApi() api: CallRequest, @Param('id') id: string) {
    const before = await this.read(api, id);
    checkMatch(api, before, 'needed');
    const { version } = before;
    await this.remove.run(api.actor, { callId: api.call.callId, webhookId: id, version });
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Endpoint({
    ...MANAGE,
    summary: 'Give a webhook a new secret',
    doc: 'For a day messages are signed with both secrets, one signature after the other, so that the receiver can change over.',
    keyed: true,
    answer: {
      status: 200,
      doc: 'The webhook with its new secret, which is told this once.',
      dto: WebhookMade,
    },
  })
  rotate(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.once.run(api, async (use) => {
      const target = { callId: api.call.callId, webhookId: found(isId(id) ? id : null) };
      const { secret } = await use(this.rotating).run(api.actor, target);
      return { status: 200, value: await this.read(api, id, use), unkept: { secret } };
    });
  }

  @Post(':id/ping')
  @HttpCode(204)
  @Endpoint({
    ...MANAGE,
    summary: 'Try a webhook out',
    doc: 'Sends a message of type `ping`; how it went is found among the deliveries.',
    keyed: true,
    refuses: ['webhook_not_active'],
    answer: { status: 204, doc: 'It is on its way.' },
  })
  ping(@CallApi() api: CallRequest, @Param('id') id: string) {
    return this.once.run(api, async (use) => {
      const target = { callId: api.call.callId, webhookId: found(isId(id) ? id : null) };
      await use(this.pinging).run(api.actor, target);
      return { status: 204 };
    });
  }

  private async read(api: CallRequest, id: string, use: Use = (worker) => worker): Promise<WebhookAnswer> {
    found(isId(id) || null);
    return this.answerOf(api, found(await use(this.webhooks).one(api.call.callId, id)));
  }

  private answerOf({ call }: CallRequest, row: WebhookRow): WebhookAnswer {
    const self = `${callUrl(this.config.publicUrl, call.forumSlug, call.callSlug)}/webhooks/${row.id}`;
    return { ...row, self };
  }
}
