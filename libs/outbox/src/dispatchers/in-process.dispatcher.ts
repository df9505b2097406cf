import { performance } from 'node:perf_hooks';
import { Logger } from '@nestjs/common';
import type { Database } from '#libs/database';
import type { DeliveryRunner } from '../delivery-runner.js';
import { QUEUES, type QueueName } from '../job.js';
import { renewLeases } from '../persistence/delivery.store.js';
import { Pace } from '../rules/pace.js';
import { Dispatcher } from './dispatcher.js';

const AT_ONCE: Record<QueueName, number> = { work: 3, mail: 5, webhooks: 5 };

/** Runs the jobs in this very process: a small forum needs no Redis. */
export class InProcessDispatcher extends Dispatcher {
  readonly leaseSeconds = 10;
  private readonly logger = new Logger('Jobs');
  private readonly running: Record<QueueName, Map<string, Promise<unknown>>> = {
    work: new Map(),
    mail: new Map(),
    webhooks: new Map(),
  };
  private readonly mailPace: Pace;
  private readonly renewal: NodeJS.Timeout;
  private closing = false;

  constructor(
    private readonly db: Database,
    private readonly runner: DeliveryRunner,
    mailPerSecond: number,
  ) {
    super();
    this.mailPace = new Pace(mailPerSecond);
    this.renewal = setInterval(() => void this.renew(), (this.leaseSeconds * 1000) / 3);
  }

  room(queue: QueueName): number {
    if (this.closing) return 0;
    const free = AT_ONCE[queue] - this.running[queue].size;
    return queue === 'mail' ? Math.min(free, this.mailPace.room(performance.now())) : free;
  }

  hand(queue: QueueName, deliveryIds: readonly string[]): Promise<void> {
    if (queue === 'mail') this.mailPace.spend(deliveryIds.length);
    for (const id of deliveryIds) this.start(queue, id);
    return Promise.resolve();
  }

  lostAll(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.allSettled(QUEUES.flatMap((queue) => [...this.running[queue].values()]));
    clearInterval(this.renewal);
  }

  private start(queue: QueueName, id: string): void {
    const running = this.running[queue];
    if (running.has(id)) return;
    running.set(
      id,
      this.runner
        .run(id)
        // the database is away: the delivery comes back when its lease ends
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => running.delete(id)),
    );
  }

  private async renew(): Promise<void> {
    const ids = QUEUES.flatMap((queue) => [...this.running[queue].keys()]);
    if (ids.length === 0) return;
    await renewLeases(this.db, ids, this.leaseSeconds).catch((error: unknown) => this.logger.error(error));
  }
}
