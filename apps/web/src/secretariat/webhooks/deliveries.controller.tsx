import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId } from '#libs/kernel';
import { DeliveriesQuery, Redeliver } from '#libs/webhooks';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { DeliveryPage } from './delivery.page.js';

/** One message to a webhook, with every try to send it. */
@Controller(':forum/:call/secretariat/webhooks/:id/deliveries/:deliveryId')
@Access('secretariat')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesQuery,
    private readonly redeliver: Redeliver,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Param('id') id: string, @Param('deliveryId') deliveryId: string) {
    return this.deliveryPage(ctx, id, deliveryId, []);
  }

  @Post('redeliver')
  async again(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    found((isId(id) && isId(deliveryId)) || null);
    const { callId } = ctx.call;
    const done = await attempt(() => this.redeliver.run(ctx.actor, { callId, webhookId: id, deliveryId }));
    if ('refusal' in done) return this.deliveryPage(ctx, id, deliveryId, done.refusal.blockers);
    return redirect(reply, `${pathOf(ctx, id)}/deliveries/${deliveryId}`, 'webhook_redelivered');
  }

  private async deliveryPage(ctx: CallContext, id: string, deliveryId: string, blockers: readonly Blocker[]) {
    found((isId(id) && isId(deliveryId)) || null);
    const { callId, timeZone } = ctx.call;
    const delivery = found(await this.deliveries.one(callId, id, ctx.actor.personId, deliveryId));
    return page(
      ctx.t('webhooks:delivery.title'),
      <DeliveryPage
        webhook={pathOf(ctx, id)}
        list={pathOf(ctx)}
        zone={timeZone}
        delivery={delivery}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : undefined },
    );
  }
}

const pathOf = ({ call }: CallContext, id?: string): string =>
  `/${call.forumSlug}/${call.callSlug}/secretariat/webhooks${id === undefined ? '' : `/${id}`}`;
