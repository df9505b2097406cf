import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, Refusal } from '#libs/kernel';
import { ensurePerson } from '../persistence/person.store.js';
import { openSession } from '../persistence/session.store.js';
import { tokenHash } from '../rules/tokens.js';

/** What a sign-in gives: the secret for the cookie, and where the visitor wanted to go. */
export interface SignedIn {
  sessionSecret: string;
  returnTo: string;
}

/** Signs in with the secret of a one-time link; the first sign-in makes the account. */
@Injectable()
export class SignInByLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(token: string): Promise<SignedIn> {
    return this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      const [links] = (await tx.query(
        `UPDATE sign_in_link SET used_at = $2
          WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
          RETURNING email, return_to AS "returnTo"`,
        [tokenHash(token), now],
      )) as [{ email: string; returnTo: string }[], number];
      const link = links[0];
      if (!link) throw new Refusal('blocked', [{ code: 'link_spent' }]);
      const personId = await ensurePerson(tx, { email: link.email });
      const sessionSecret = await openSession(tx, personId, now);
      await audit.add(tx, { personId }, 'account.signed_in', { subjectId: personId }, { by: 'link' });
      return { sessionSecret, returnTo: link.returnTo };
    });
  }
}
