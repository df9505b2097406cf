import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** The id of a proposal of this call by its public number, as the secretariat writes it: `180` or `#180`. */
@Injectable()
export class ProposalByNumberQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, written: string): Promise<string | undefined> {
    const number = /^#?(\d{1,9})$/.exec(written.trim())?.[1];
    if (number === undefined) return undefined;
    const row = await this.db.row<{ id: string }>(
      `SELECT id FROM proposal WHERE call_id = $1 AND number = $2 AND status <> 'draft'`,
      [callId, Number(number)],
    );
    return row?.id;
  }
}
