import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import type { QueueName } from '../job.js';
import { MOST_ATTEMPTS } from '../rules/back-off.js';
import { Dispatcher } from './dispatcher.js';

/** What travels through Redis: the delivery's id, which is the Bull job's id, too. */
export interface BullDelivery {
  deliveryId: string;
}

const HANDED_AT_ONCE = 200;
const MARK = '{rostrum}:holds-deliveries';

/**
 * Hands deliveries to Bull: any number of workers take them, Bull keeps the time of retries and the pace of mail.
 * Redis is a convenience, not a store: what it loses is handed to it again.
 */
export class BullDispatcher extends Dispatcher {
  // adding a job that Redis still holds changes nothing, so this costs little
  readonly leaseSeconds = 60;
  private readonly logger = new Logger('Jobs');

  constructor(private readonly queues: Record<QueueName, Queue<BullDelivery>>) {
    super();
    for (const queue of Object.values(queues))
      queue.on('error', (error: Error) => this.logger.warn(`Redis: ${error.message}`));
  }

  room(): number {
    return HANDED_AT_ONCE;
  }

  async hand(queue: QueueName, deliveryIds: readonly string[]): Promise<void> {
    await this.queues[queue].addBulk(
      deliveryIds.map((deliveryId) => ({
        data: { deliveryId },
        opts: {
          jobId: deliveryId,
          attempts: MOST_ATTEMPTS,
          backoff: { type: 'delivery' },
          removeOnComplete: true,
          removeOnFail: true, // the row in PostgreSQL remembers it
        },
      })),
    );
  }

  /** The mark we left in Redis is gone: it was emptied, or it is a new one. */
  async lostAll(): Promise<boolean> {
    return (await this.queues.work.client.set(MARK, '1', 'NX')) === 'OK';
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
  }
}
