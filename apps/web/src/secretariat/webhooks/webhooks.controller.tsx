import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId } from '#libs/kernel';
import {
  CreateWebhook,
  DeleteWebhook,
  DeliveriesQuery,
  EditWebhook,
  PingWebhook,
  RotateWebhookSecret,
  WebhooksQuery,
} from '#libs/webhooks';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { PauseForm, WebhookForm } from './webhook.form.js';
import { WebhookPage } from './webhook.page.js';
import { WebhooksPage } from './webhooks.page.js';

const PAGE_SIZE = 50;

interface Shown {
  blockers?: readonly Blocker[];
  typed?: Typed;
  /** A secret just made; it is never shown again. */
  secret?: string;
  before?: unknown;
}

/** Addresses of other sites that are told of what happens in the call. */
@Controller(':forum/:call/secretariat/webhooks')
@Access('secretariat')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksQuery,
    private readonly deliveries: DeliveriesQuery,
    private readonly createWebhook: CreateWebhook,
    private readonly editWebhook: EditWebhook,
    private readonly deleteWebhook: DeleteWebhook,
    private readonly rotateSecret: RotateWebhookSecret,
    private readonly pingWebhook: PingWebhook,
  ) {}

  @Get()
  list(@CallCtx() ctx: CallContext) {
    return this.listPage(ctx, {});
  }

  @Post()
  async create(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(WebhookForm, body);
    if (!form.ok) return this.listPage(ctx, form);
    const { url, description, events } = form.value;
    const { forumId, callId } = ctx.call;
    const done = await attempt(() =>
      this.createWebhook.run(ctx.actor, { forumId, callId, url, description, events }),
    );
    if ('refusal' in done) return this.listPage(ctx, { blockers: done.refusal.blockers, typed: form.typed });
    reply.header('cache-control', 'no-store');
    return this.onePage(ctx, done.value.webhookId, { secret: done.value.secret });
  }

  @Get(':id')
  show(@CallCtx() ctx: CallContext, @Param('id') id: string, @Query('before') before: unknown) {
    return this.onePage(ctx, id, { before });
  }

  @Post(':id')
  async edit(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const target = targetOf(ctx, id);
    const form = await readForm(WebhookForm, body);
    if (!form.ok) return this.onePage(ctx, id, form);
    const { version, ...changes } = form.value;
    const done = await attempt(() => this.editWebhook.run(ctx.actor, { ...target, version, changes }));
    if ('refusal' in done)
      return this.onePage(ctx, id, { blockers: done.refusal.blockers, typed: form.typed });
    return redirect(reply, pathOf(ctx, id), 'webhook_saved');
  }

  @Post(':id/pause')
  async pause(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const target = targetOf(ctx, id);
    const form = await readForm(PauseForm, body);
    if (!form.ok) return this.onePage(ctx, id, form);
    const changes = { paused: form.value.paused === 'yes' };
    const done = await attempt(() => this.editWebhook.run(ctx.actor, { ...target, changes }));
    if ('refusal' in done) return this.onePage(ctx, id, { blockers: done.refusal.blockers });
    return redirect(reply, pathOf(ctx, id), changes.paused ? 'webhook_paused' : 'webhook_resumed');
  }

  @Post(':id/rotate')
  async rotate(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { secret } = await this.rotateSecret.run(ctx.actor, targetOf(ctx, id));
    reply.header('cache-control', 'no-store');
    return this.onePage(ctx, id, { secret });
  }

  @Post(':id/ping')
  async ping(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const done = await attempt(() => this.pingWebhook.run(ctx.actor, targetOf(ctx, id)));
    if ('refusal' in done) return this.onePage(ctx, id, { blockers: done.refusal.blockers });
    return redirect(reply, pathOf(ctx, id), 'webhook_pinged');
  }

  @Post(':id/delete')
  async delete(@CallCtx() ctx: CallContext, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.deleteWebhook.run(ctx.actor, targetOf(ctx, id));
    return redirect(reply, pathOf(ctx), 'webhook_deleted');
  }

  private async listPage(ctx: CallContext, { blockers = [], typed }: Shown) {
    const rows = await this.webhooks.run(ctx.call.callId);
    return page(
      ctx.t('webhooks:title'),
      <WebhooksPage
        path={pathOf(ctx)}
        zone={ctx.call.timeZone}
        rows={rows}
        typed={typedOf(typed)}
        errors={formErrors(ctx.t, blockers)}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : undefined },
    );
  }

  private async onePage(ctx: CallContext, id: string, { blockers = [], typed, secret, before }: Shown) {
    const { callId, timeZone } = ctx.call;
    const webhook = found(isId(id) ? await this.webhooks.one(callId, id) : null);
    const { rows, more } = await this.deliveries.run(callId, id, ctx.actor.personId, {
      limit: PAGE_SIZE,
      ...(isId(before) && { before }),
    });
    return page(
      ctx.t('webhooks:one.title', { host: new URL(webhook.url).host }),
      <WebhookPage
        path={pathOf(ctx, id)}
        list={pathOf(ctx)}
        zone={timeZone}
        webhook={webhook}
        secret={secret}
        typed={typed ? typedOf(typed) : webhook}
        deliveries={rows}
        earlier={more ? `${pathOf(ctx, id)}?before=${rows.at(-1)?.id ?? ''}` : undefined}
        errors={formErrors(ctx.t, blockers)}
      />,
      { wide: true, status: blockers.length > 0 ? 422 : secret === undefined ? undefined : 201 },
    );
  }
}

const pathOf = ({ call }: CallContext, id?: string): string =>
  `/${call.forumSlug}/${call.callSlug}/secretariat/webhooks${id === undefined ? '' : `/${id}`}`;

const targetOf = ({ call }: CallContext, id: string) => ({
  callId: call.callId,
  webhookId: found(isId(id) ? id : null),
});

function typedOf(typed: Typed = {}) {
  const { events } = typed;
  return {
    url: typedText(typed, 'url') ?? '',
    description: typedText(typed, 'description') ?? '',
    events: [events].flat().filter((event): event is string => typeof event === 'string'),
  };
}
