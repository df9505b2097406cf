import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** Letters leave at the pace the mail server allows, webhooks at that of whoever receives them; nothing else waits for them. */
export const QUEUES = ['work', 'mail', 'webhooks'] as const;
export type QueueName = (typeof QUEUES)[number];

/** One event handed to one job. Handed out again until its row says it is finished. */
export interface Delivery {
  id: string;
  payload: Record<string, string>;
  /** 1 for the first try. */
  attempt: number;
  /** No further try follows when this one fails. */
  last: boolean;
  /** Locks the delivery's row; false when another worker holds it or has finished it. */
  begin(tx: Tx): Promise<boolean>;
  /** Marks the delivery finished, in the job's own transaction. */
  finish(tx: Tx): Promise<void>;
}

/** Work that follows from an event, after commit. Must be idempotent: it may be run again. */
export interface Job {
  /** Unique; the name under which deliveries and queues know it. */
  readonly name: string;
  /** The type of event it waits for. */
  readonly event: string;
  /** `work` unless said otherwise. */
  readonly queue?: QueueName;
  run(delivery: Delivery): Promise<void>;
}

/** A job whose whole effect is rows: it is done and marked done in one transaction, so exactly once. */
@Injectable()
export abstract class TransactionalJob implements Job {
  abstract readonly name: string;
  abstract readonly event: string;

  constructor(protected readonly db: Database) {}

  protected abstract act(tx: Tx, payload: Record<string, string>): Promise<void>;

  run(delivery: Delivery): Promise<void> {
    return this.db.transaction(async (tx) => {
      if (!(await delivery.begin(tx))) return;
      await this.act(tx, delivery.payload);
      await delivery.finish(tx);
    });
  }
}
