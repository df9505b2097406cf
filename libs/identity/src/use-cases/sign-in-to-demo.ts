import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, found, Refusal } from '#libs/kernel';
import { IDENTITY_CONFIG, type IdentityConfig } from '../identity-config.js';
import { openSession } from '../persistence/session.store.js';
import { demoEmail, isDemoRole } from '../rules/demo-people.js';

/** Signs a visitor of the demo in as one of its three people; in any other installation there is no such way. */
@Injectable()
export class SignInToDemo {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  /** @returns the secret for the session cookie */
  run(role: string): Promise<string> {
    if (!this.config.demo || !isDemoRole(role)) throw new Refusal('not_found');
    return this.db.transaction(async (tx) => {
      const [person] = (await tx.query('SELECT id FROM person WHERE email = $1', [demoEmail(role)])) as {
        id: string;
      }[];
      const personId = found(person).id;
      const secret = await openSession(tx, personId, await this.clock.now(tx));
      await audit.add(tx, { personId }, 'account.signed_in', { subjectId: personId }, { by: 'demo' });
      return secret;
    });
  }
}
