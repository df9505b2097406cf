import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Database } from '#libs/database';
import type { Dispatcher } from './dispatchers/dispatcher.js';
import { type Job, QUEUES, type QueueName } from './job.js';
import { fanOut, handOutAgain, takeDue } from './persistence/delivery.store.js';

const BUSY_MS = 20;
const IDLE_MS = 250;
const TROUBLE_MS = 2_000;

/**
 * Carries events from the outbox to the dispatcher. Any number of relays may run: each row is locked by one.
 * It asks instead of listening: a NOTIFY in every transaction would make all commits queue for one lock.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly names: Record<QueueName, string[]>;
  private readonly stopping = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly db: Database,
    private readonly jobs: readonly Job[],
    private readonly dispatcher: Dispatcher,
    private readonly queues: readonly QueueName[] = QUEUES,
  ) {
    const of = (queue: QueueName) =>
      jobs.filter((job) => (job.queue ?? 'work') === queue).map(({ name }) => name);
    this.names = { work: of('work'), mail: of('mail'), webhooks: of('webhooks') };
  }

  start(): void {
    this.loop ??= this.go();
  }

  /** Hands out no more; resolves when the round under way is over. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /** One round: new events to deliveries, due deliveries to the dispatcher. Returns how many of both it moved. */
  async round(): Promise<number> {
    if (await this.dispatcher.lostAll()) await handOutAgain(this.db);
    let moved = await fanOut(this.db, this.jobs);
    for (const queue of this.queues) {
      const room = this.dispatcher.room(queue);
      if (room < 1) continue;
      const due = await takeDue(this.db, this.names[queue], room, this.dispatcher.leaseSeconds);
      if (due.length > 0) await this.dispatcher.hand(queue, due);
      moved += due.length;
    }
    return moved;
  }

  private async go(): Promise<void> {
    const { signal } = this.stopping;
    let troubled = false;
    while (!signal.aborted) {
      let wait = TROUBLE_MS;
      try {
        wait = (await this.round()) > 0 ? BUSY_MS : IDLE_MS;
        troubled = false;
      } catch (error) {
        // once: the database or Redis may be away for a while
        if (!troubled) this.logger.error(error instanceof Error ? error.message : String(error));
        troubled = true;
      }
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
