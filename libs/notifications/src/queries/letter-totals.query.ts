import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { LETTER_STATUSES, type LetterStatus } from '../persistence/letter.entity.js';

/** How many letters of the whole installation stand where; for operators. */
@Injectable()
export class LetterTotalsQuery {
  constructor(private readonly db: Database) {}

  async run(): Promise<Record<LetterStatus, number>> {
    const rows = await this.db.rows<{ status: LetterStatus; count: number }>(
      'SELECT status, count(*)::int AS count FROM letter GROUP BY status',
    );
    const none = Object.fromEntries(LETTER_STATUSES.map((status) => [status, 0])) as Record<
      LetterStatus,
      number
    >;
    return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
  }
}
