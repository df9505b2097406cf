import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { found, Refusal, refuseIf } from '#libs/kernel';
import type { Actor } from '../actor.js';
import { personOf } from '../policies/role.policy.js';
import { ARGON2ID } from '../rules/argon2id.js';
import { passwordBlockers } from '../rules/password.js';
import { tokenHash } from '../rules/tokens.js';

export interface SetPasswordInput {
  password: string;
  /** Needed when there is a password already. */
  current: string;
  /** The session that stays signed in; all others end. */
  sessionSecret: string;
}

/** Sets or changes one's own password; other sessions end, since a change may follow a theft. */
@Injectable()
export class SetPassword {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, input: SetPasswordInput): Promise<void> {
    const personId = personOf(actor);
    refuseIf(passwordBlockers(input.password, actor.email));
    const account = found(
      await this.db.row<{ passwordHash: string | null }>(
        'SELECT password_hash AS "passwordHash" FROM account WHERE person_id = $1',
        [personId],
      ),
    );
    if (account.passwordHash && !(await verify(account.passwordHash, input.current, ARGON2ID)))
      throw new Refusal('blocked', [{ code: 'wrong_password', field: 'current' }]);
    const passwordHash = await hash(input.password, ARGON2ID);
    await this.db.transaction(async (tx) => {
      await tx.query('UPDATE account SET password_hash = $2 WHERE person_id = $1', [personId, passwordHash]);
      await tx.query('DELETE FROM sign_in_session WHERE person_id = $1 AND token_hash <> $2', [
        personId,
        tokenHash(input.sessionSecret),
      ]);
      await audit.add(tx, actor, 'account.password_set', { subjectId: personId });
    });
  }
}
