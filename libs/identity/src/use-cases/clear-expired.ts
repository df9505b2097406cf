import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** Takes away what no longer opens anything: old links, sessions, kept answers and counts of attempts. */
@Injectable()
export class ClearExpired {
  constructor(private readonly db: Database) {}

  async run(): Promise<void> {
    // a letter may still ask for its link for a while after it expired, to say that it did
    await this.db.rows(`DELETE FROM sign_in_link WHERE expires_at < now() - interval '1 day'`);
    await this.db.rows('DELETE FROM sign_in_session WHERE expires_at < now()');
    await this.db.rows(`DELETE FROM kept_answer WHERE kept_at < now() - interval '1 day'`);
    await this.db.rows('DELETE FROM rate_limit WHERE window_ends_at < now()');
  }
}
