import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Refusal } from '#libs/kernel';
import { QueueDepthQuery } from '#libs/outbox';
import { Access } from '../http/access.js';

/** Figures for Prometheus: this process, and the queue that all processes share. */
@Controller('metrics')
@Access('anyone')
export class MetricsController {
  private readonly registry = new Registry();
  private readonly deliveries = this.gauge('rostrum_deliveries', 'Deliveries of events to jobs', ['state']);
  private readonly oldest = this.gauge(
    'rostrum_delivery_overdue_seconds',
    'How long the oldest delivery that is due has been waiting',
    [],
  );

  constructor(private readonly depth: QueueDepthQuery) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Answers whoever asks directly, as a monitor inside the house does; not those who come through the public's proxy. */
  @Get()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if (request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined)
      throw new Refusal('not_found');
    const depth = await this.depth.run();
    this.deliveries.set({ state: 'new' }, depth.newEvents);
    this.deliveries.set({ state: 'pending' }, depth.pending);
    this.deliveries.set({ state: 'retrying' }, depth.retrying);
    this.deliveries.set({ state: 'dead' }, depth.dead);
    this.oldest.set(depth.oldestSeconds);
    reply.header('content-type', this.registry.contentType).header('cache-control', 'no-store');
    return this.registry.metrics();
  }

  private gauge<T extends string>(name: string, help: string, labelNames: T[]): Gauge<T> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
