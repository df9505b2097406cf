import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, Refusal } from '#libs/kernel';
import { withinRate } from '../persistence/rate-limit.store.js';
import { openSession } from '../persistence/session.store.js';
import { normalEmail } from '../rules/email.js';
import { ARGON2ID } from '../rules/argon2id.js';

const QUARTER_HOUR = 900;
const TRIES_PER_ADDRESS = 10;

// verified against when there is no password, so that the answer takes as long
const NOBODYS_HASH = hash('nobody has this password', ARGON2ID);

/** Signs in with a password. A wrong password, an unknown address and an account without one look the same. */
@Injectable()
export class SignInByPassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret for the session cookie */
  async run(input: { email: string; password: string }): Promise<string> {
    const email = normalEmail(input.email);
    if (!(await withinRate(this.db, `password:${email}`, TRIES_PER_ADDRESS, QUARTER_HOUR)))
      throw new Refusal('too_many');
    const account = await this.db.row<{ personId: string; passwordHash: string | null }>(
      `SELECT a.person_id AS "personId", a.password_hash AS "passwordHash"
         FROM account a JOIN person p ON p.id = a.person_id
        WHERE p.email = $1 AND a.disabled_at IS NULL`,
      [email],
    );
    const right = await verify(account?.passwordHash ?? (await NOBODYS_HASH), input.password, ARGON2ID);
    if (!right || !account?.passwordHash)
      throw new Refusal('blocked', [{ code: 'wrong_password', field: 'password' }]);
    return this.db.transaction(async (tx) => {
      const secret = await openSession(tx, account.personId, await this.clock.now(tx));
      await audit.add(tx, account, 'account.signed_in', { subjectId: account.personId }, { by: 'password' });
      return secret;
    });
  }
}
