import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { refuseIf } from '#libs/kernel';
import type { Actor } from '../actor.js';
import { personOf } from '../policies/role.policy.js';

export interface EditAccountInput {
  name: string;
  organisation: string;
  country: string | null;
}

/** Changes what a person says of themself. */
@Injectable()
export class EditAccount {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, input: EditAccountInput): Promise<void> {
    const personId = personOf(actor);
    refuseIf(input.name.trim() === '' ? [{ code: 'isNotEmpty', field: 'name' }] : []);
    await this.db.transaction(async (tx) => {
      await tx.query('UPDATE person SET name = $2, organisation = $3, country = $4 WHERE id = $1', [
        personId,
        input.name.trim(),
        input.organisation.trim(),
        input.country,
      ]);
      await audit.add(tx, actor, 'account.edited', { subjectId: personId });
    });
  }
}
