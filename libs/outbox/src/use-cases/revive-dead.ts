import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** Gives dead deliveries another full round of tries; for operators, once the cause is mended. */
@Injectable()
export class ReviveDead {
  constructor(private readonly db: Database) {}

  /** Returns how many were revived. */
  async run(): Promise<number> {
    const rows = await this.db.rows(
      `UPDATE outbox_delivery SET status = 'pending', attempts = 0, due_at = now() WHERE status = 'dead' RETURNING id`,
    );
    return rows.length;
  }
}
