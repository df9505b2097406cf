import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { IDENTITY_CONFIG, type IdentityConfig } from '../identity-config.js';
import { withinRate } from '../persistence/rate-limit.store.js';
import { isEmail, normalEmail } from '../rules/email.js';
import { signInToken, tokenHash } from '../rules/tokens.js';

const LINK_MINUTES = 15;
const QUARTER_HOUR = 900;
const LINKS_PER_ADDRESS = 5;

export interface RequestSignInInput {
  email: string;
  /** Path on this site to go to afterwards. */
  returnTo: string;
}

/**
 * Asks for a one-time link by mail. Whether the address is known makes no difference to the work done,
 * so neither the answer nor its time tells.
 */
@Injectable()
export class RequestSignIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  async run(input: RequestSignInInput): Promise<void> {
    const email = normalEmail(input.email);
    refuseIf(isEmail(email) ? [] : [{ code: 'isEmail', field: 'email' }]);
    // beyond the limit nothing is sent, and nobody is told
    if (!(await withinRate(this.db, `sign-in-link:${email}`, LINKS_PER_ADDRESS, QUARTER_HOUR))) return;
    await this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      const id = newId();
      await tx.query(
        `INSERT INTO sign_in_link (id, token_hash, email, return_to, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(mins => $6))`,
        [id, tokenHash(signInToken(id, this.config.secret)), email, input.returnTo, now, LINK_MINUTES],
      );
      await outbox.add(tx, { type: 'sign_in.requested', payload: { linkId: id } });
    });
  }
}
