import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

const KEPT_DAYS = 30;

/** Forgets events whose every delivery is done and long past; the audit trail keeps what happened. */
@Injectable()
export class ClearDelivered {
  constructor(private readonly db: Database) {}

  /** Returns how many events were forgotten. */
  async run(): Promise<number> {
    const [row] = await this.db.rows<{ cleared: number }>(
      `WITH past AS (
         SELECT e.id FROM outbox_event e
          WHERE e.fanned_out_at < now() - make_interval(days => $1)
            AND NOT EXISTS (SELECT 1 FROM outbox_delivery d WHERE d.event_id = e.id AND d.status <> 'done')
          LIMIT 5000),
       deliveries AS (DELETE FROM outbox_delivery d USING past WHERE d.event_id = past.id),
       events AS (DELETE FROM outbox_event e USING past WHERE e.id = past.id RETURNING 1)
       SELECT count(*)::int AS cleared FROM events`,
      [KEPT_DAYS],
    );
    return row?.cleared ?? 0;
  }
}
