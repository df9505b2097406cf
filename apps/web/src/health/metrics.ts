import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { LetterTotalsQuery } from '#libs/notifications';
import { QueueDepthQuery } from '#libs/outbox';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What operators may know of this process and of the queues: figures, never who or what.
 * A request is named by the pattern of its route, for an address holds ids and links hold secrets.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to end of answer, by pattern of the route.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly databaseUp = this.gauge(
    'rostrum_database_up',
    '1 when the database answered this scrape.',
  );
  private readonly newEvents = this.gauge('rostrum_outbox_new_events', 'Events not yet handed to a job.');
  private readonly deliveries = this.gauge(
    'rostrum_outbox_deliveries',
    'Deliveries to be done (retrying: after a failed try), and those given up.',
    'state',
  );
  private readonly overdue = this.gauge(
    'rostrum_outbox_oldest_overdue_seconds',
    'How long the oldest delivery is overdue.',
  );
  private readonly letterCounts = this.gauge('rostrum_letters', 'Letters by status.', 'status');

  constructor(
    private readonly depth: QueueDepthQuery,
    private readonly letters: LetterTotalsQuery,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures every request of a server; before its routes are made. */
  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      this.requests.observe(
        {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: reply.statusCode,
        },
        reply.elapsedTime / 1000,
      );
      done();
    });
  }

  /** All figures in Prometheus' text format; those of the database are left out when it does not answer. */
  async text(): Promise<{ type: string; body: string }> {
    await this.askDatabase();
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }

  private async askDatabase(): Promise<void> {
    const perDatabase = [this.newEvents, this.deliveries, this.overdue, this.letterCounts];
    try {
      const [depth, letters] = await Promise.all([this.depth.run(), this.letters.run()]);
      this.databaseUp.set(1);
      this.newEvents.set(depth.newEvents);
      for (const state of ['pending', 'retrying', 'dead'] as const)
        this.deliveries.set({ state }, depth[state]);
      this.overdue.set(depth.oldestSeconds);
      for (const [status, count] of Object.entries(letters)) this.letterCounts.set({ status }, count);
    } catch {
      for (const gauge of perDatabase) gauge.reset();
      this.databaseUp.set(0);
    }
  }

  private gauge(name: string, help: string, ...labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
