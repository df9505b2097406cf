import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { tokenHash } from '../rules/tokens.js';

/** Ends one session. A session that is not there is signed out already. */
@Injectable()
export class SignOut {
  constructor(private readonly db: Database) {}

  async run(sessionSecret: string): Promise<void> {
    await this.db.rows('DELETE FROM sign_in_session WHERE token_hash = $1', [tokenHash(sessionSecret)]);
  }
}
