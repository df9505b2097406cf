import type { QueueName } from '../job.js';

/** Takes deliveries from the relay and sees that they are tried. */
export abstract class Dispatcher {
  /** A delivery not finished so many seconds after it was handed over is handed over again. */
  abstract readonly leaseSeconds: number;
  /** How many deliveries of a queue it takes now. */
  abstract room(queue: QueueName): number;
  /** Takes them over. Taking the same one twice does no harm. */
  abstract hand(queue: QueueName, deliveryIds: readonly string[]): Promise<void>;
  /** Whether it has lost what it was handed (asked once a round). */
  abstract lostAll(): Promise<boolean>;
  /** Finishes what it is working on and takes no more. */
  abstract close(): Promise<void>;
}
