import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** How much waits: events not yet handed to a job, deliveries to be done, and those given up. */
export interface QueueDepth {
  newEvents: number;
  pending: number;
  /** Pending after at least one failed try. */
  retrying: number;
  dead: number;
  /** Seconds the oldest pending delivery is overdue. */
  oldestSeconds: number;
}

/** For operators: is anything stuck? */
@Injectable()
export class QueueDepthQuery {
  constructor(private readonly db: Database) {}

  async run(): Promise<QueueDepth> {
    const row = await this.db.row<QueueDepth>(
      `SELECT (SELECT count(*)::int FROM outbox_event WHERE fanned_out_at IS NULL) AS "newEvents",
              count(*) FILTER (WHERE status = 'pending')::int AS pending,
              count(*) FILTER (WHERE status = 'pending' AND last_error <> '')::int AS retrying,
              count(*) FILTER (WHERE status = 'dead')::int AS dead,
              coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE status = 'pending' AND due_at < now())), 0)::float
                AS "oldestSeconds"
         FROM outbox_delivery WHERE status <> 'done'`,
    );
    return row as QueueDepth;
  }
}
