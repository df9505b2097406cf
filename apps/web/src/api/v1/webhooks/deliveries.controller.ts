import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { found, isId } from '#libs/kernel';
import { DeliveriesQuery, Redeliver, WebhooksQuery } from '#libs/webhooks';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { readQuery } from '../contract/read-body.js';
import { PageQuery } from '../dto/page.dto.js';
import { DeliveryAnswer, DeliveryWhole } from '../dto/webhook.dto.js';
import { Lists } from '../list.js';
import { Once } from '../once.js';

const MANAGE = { tag: 'Webhooks', scope: 'webhooks:manage', level: 'secretariat' } as const;

/** What a webhook was told, and how it went. */
@Controller('api/v1/calls/:forum/:call/webhooks/:id/deliveries')
export class DeliveriesApi {
  constructor(
    private readonly webhooks: WebhooksQuery,
    private readonly deliveries: DeliveriesQuery,
    private readonly redeliver: Redeliver,
    private readonly lists: Lists,
    private readonly once: Once,
  ) {}

  @Get()
  @Endpoint({
    ...MANAGE,
    summary: 'What a webhook was told',
    doc: 'Newest first, for a month. Without what is about a proposal the person has a conflict of interest with.',
    query: PageQuery,
    answer: { status: 200, doc: 'A page of deliveries.', dto: DeliveryAnswer, paged: true },
  })
  async all(@CallApi() api: CallRequest, @Param('id') id: string, @Query() query: unknown) {
    const { limit, cursor } = await readQuery(PageQuery, query);
    await this.webhook(api, id);
    const before = this.lists.begin(api, cursor);
    const { rows, more } = await this.deliveries.run(api.call.callId, id, api.actor.personId, {
      before,
      limit,
    });
    return this.lists.page(api, rows satisfies DeliveryAnswer[], more ? rows.at(-1)?.id : undefined);
  }

  @Get(':deliveryId')
  @Endpoint({
    ...MANAGE,
    summary: 'Read a delivery',
    etag: true,
    answer: { status: 200, doc: 'The message with every try.', dto: DeliveryWhole },
  })
  async show(@CallApi() api: CallRequest, @Param('id') id: string, @Param('deliveryId') deliveryId: string) {
    await this.webhook(api, id);
    found(isId(deliveryId) || null);
    const delivery = await this.deliveries.one(api.call.callId, id, api.actor.personId, deliveryId);
    return one(api, found(delivery) satisfies DeliveryWhole);
  }

  @Post(':deliveryId/redeliver')
  @HttpCode(204)
  @Endpoint({
    ...MANAGE,
    summary: 'Send a message again',
    doc: 'Under its old id, with another full round of tries.',
    keyed: true,
    refuses: ['webhook_delivery_pending', 'webhook_not_active'],
    answer: { status: 204, doc: 'It is on its way.' },
  })
  again(@CallApi() api: CallRequest, @Param('id') id: string, @Param('deliveryId') deliveryId: string) {
    return this.once.run(api, async (use) => {
      found((isId(id) && isId(deliveryId)) || null);
      await use(this.redeliver).run(api.actor, { callId: api.call.callId, webhookId: id, deliveryId });
      return { status: 204 };
    });
  }

  private async webhook({ call }: CallRequest, id: string): Promise<void> {
    found(isId(id) ? await this.webhooks.one(call.callId, id) : null);
  }
}
