import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { csvChunks } from '#libs/csv';
import { found } from '#libs/kernel';
import { ReceivedProposalsQuery } from '#libs/proposals';
import type { WebConfig } from '../../config.js';
import { Access } from '../../http/access/access.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { WEB_CONFIG } from '../../web-config.js';
import { ReceivedPage } from './received.page.js';
import {
  presentReceived,
  RECEIVED_COLUMNS,
  receivedCells,
  receivedHref,
  receivedJson,
  wishFrom,
} from './received.presenter.js';

const FILE_CACHE = 'public, max-age=60, must-revalidate';
const MOST = 100_000;

type Asked = Record<string, unknown>;

/** The proposals a call has received, where it publishes them: for readers, for tables and for machines. */
@Controller(':forum/:call')
@Access('anyone')
export class ReceivedController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly received: ReceivedProposalsQuery,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get('received')
  async list(@CallCtx() ctx: CallContext, @Query() query: Asked) {
    const call = await this.publishing(ctx);
    const wish = wishFrom(query);
    const view = presentReceived(await this.received.run(call.callId, wish), call, baseOf(ctx), wish);
    return page(ctx.t('received:title'), <ReceivedPage {...view} />, {
      shared: true,
      canonical: `${this.config.publicUrl}${receivedHref(baseOf(ctx), wish)}`,
      alternates: [
        { type: 'text/csv', href: view.files.csv, title: ctx.t('received:title') },
        { type: 'application/json', href: view.files.json, title: ctx.t('received:title') },
      ],
    });
  }

  @Get('received.csv')
  async csv(
    @CallCtx() ctx: CallContext,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { call, rows } = await this.whole(ctx, query);
    const lines = rows.map((row) => receivedCells(row, call.settings, this.siteOf(ctx)));
    const body = [...csvChunks(RECEIVED_COLUMNS, lines)].join('');
    const name = `${ctx.call.forumSlug}-${ctx.call.callSlug}-received.csv`;
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return this.file(request, reply, 'text/csv', body);
  }

  @Get('received.json')
  async json(
    @CallCtx() ctx: CallContext,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { call, rows } = await this.whole(ctx, query);
    const body = JSON.stringify({
      call: call.name,
      proposals: receivedJson(rows, call.settings, this.siteOf(ctx)),
    });
    return this.file(request, reply, 'application/json', body);
  }

  private async whole(ctx: CallContext, query: Asked) {
    const call = await this.publishing(ctx);
    const { rows } = await this.received.run(call.callId, { ...wishFrom(query), page: 1, pageSize: MOST });
    return { call, rows };
  }

  /** The call, if it publishes what it receives; otherwise there is no such list. */
  private async publishing(ctx: CallContext) {
    const call = found(await this.setup.run(ctx.call.callId));
    return found(call.settings.publishReceived ? call : null);
  }

  private file(request: FastifyRequest, reply: FastifyReply, type: string, body: string): string {
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    reply.type(`${type}; charset=utf-8`).header('etag', etag).header('cache-control', FILE_CACHE);
    if (request.headers['if-none-match'] !== etag) return body;
    reply.status(304);
    return '';
  }

  private siteOf(ctx: CallContext): string {
    return `${this.config.publicUrl}${baseOf(ctx)}`;
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;
