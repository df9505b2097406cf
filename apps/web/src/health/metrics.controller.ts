import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#libs/kernel';
import type { WebConfig } from '../config.js';
import { Access } from '../http/access/access.js';
import { WEB_CONFIG } from '../web-config.js';
import { mayReadMetrics } from './may-read-metrics.js';
import { Metrics } from './metrics.js';

/** Figures for Prometheus. To everybody else there is no such page. */
@Controller('metrics')
@Access('anyone')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { headers, socket } = request;
    const asked = {
      authorization: headers.authorization,
      peer: socket.remoteAddress,
      forwarded: 'x-forwarded-for' in headers || 'forwarded' in headers,
    };
    if (!mayReadMetrics(asked, this.config)) throw new Refusal('not_found');
    const { type, body } = await this.metrics.text();
    reply.type(type).header('cache-control', 'no-store');
    return body;
  }
}
