import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** Forgets what webhooks were told, a month after. */
@Injectable()
export class ClearDeliveries {
  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    await this.db.rows(
      `DELETE FROM webhook_delivery WHERE created_at < now() - interval '30 days' AND status <> 'pending'`,
    );
  }
}
