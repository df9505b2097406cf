import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, ensure, found } from '#libs/kernel';
import type { Actor, CallScope } from '../actor.js';
import { knownAmong } from '../persistence/person-merging.store.js';
import { isSecretariat, personOf, runsForum } from '../policies/role.policy.js';

export interface KeepPersonsApartInput extends CallScope {
  one: string;
  other: string;
}

/** Notes that two records that look alike are of two people; nobody is asked about them again. */
@Injectable()
export class KeepPersonsApart {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { forumId, callId, one, other }: KeepPersonsApartInput): Promise<void> {
    ensure(isSecretariat(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const scope = { forumId, callId, wholeForum: runsForum(actor, forumId) };
      const known = await knownAmong(tx, scope, [one, other]);
      found(known.size === 2 ? known : null);
      const [first, second] = [one, other].toSorted();
      await tx.query(
        `INSERT INTO person_kept_apart (one, other, decided_by, decided_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [first, second, personOf(actor), await this.clock.now(tx)],
      );
      await audit.add(tx, actor, 'persons.kept_apart', { forumId, callId, subjectId: one }, { other });
    });
  }
}
