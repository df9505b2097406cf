import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebConfig } from '../../../config.js';
import { Access } from '../../../http/access/access.js';
import { page } from '../../../http/page.js';
import { Ctx, type RequestContext } from '../../../http/request-context.js';
import { WEB_CONFIG } from '../../../web-config.js';
import { etagOf } from '../answers.js';
import { API_CONTROLLERS } from '../api.controllers.js';
import { DocsPage } from './docs.page.js';
import { openApiDocument } from './open-api.js';
import { presentDocs } from './docs.presenter.js';
import { webhookOperations } from './webhook-operations.js';

/** What the API is, for machines and for people. Everybody may read it. */
@Controller('api/v1')
@Access('anyone')
export class DocsController {
  private readonly document: Record<string, unknown>;
  private readonly text: string;
  private readonly etag: string;

  constructor(@Inject(WEB_CONFIG) { publicUrl }: WebConfig) {
    this.document = openApiDocument(publicUrl, API_CONTROLLERS, webhookOperations());
    this.text = JSON.stringify(this.document);
    this.etag = etagOf(this.text);
  }

  @Get('openapi.json')
  openApi(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    reply.header('etag', this.etag).header('cache-control', 'public, max-age=300');
    // made to be read by tools on other sites; it holds nothing of anybody
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    if (request.headers['if-none-match'] === this.etag) {
      reply.status(304);
      return undefined;
    }
    reply.type('application/json; charset=utf-8');
    return this.text;
  }

  @Get('docs')
  docs(@Ctx() ctx: RequestContext) {
    const view = presentDocs(this.document);
    return page(ctx.t('api:title'), <DocsPage {...view} />, { shared: true, wide: true });
  }
}
