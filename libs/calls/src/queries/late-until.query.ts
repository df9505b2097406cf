import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { lateUntilSql } from '../persistence/late-link.store.js';

/** Until when a person may hand in to a call late; null for everybody without a link of the secretariat. */
@Injectable()
export class LateUntilQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, personId: string | null): Promise<Date | null> {
    if (personId === null) return null;
    const row = await this.db.row<{ until: Date | null }>(
      `SELECT ${lateUntilSql(2)} AS until FROM call c WHERE c.id = $1`,
      [callId, personId],
    );
    return row?.until ?? null;
  }
}
