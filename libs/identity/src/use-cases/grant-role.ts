import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { ensure, newId, refuseIf } from '#libs/kernel';
import type { Actor, Grant } from '../actor.js';
import { ensurePerson } from '../persistence/person.store.js';
import { ownsForum } from '../policies/role.policy.js';
import { isEmail, normalEmail } from '../rules/email.js';

export interface GrantRoleInput {
  forumId: string;
  /** null gives the role in every call of the forum. */
  callId: string | null;
  email: string;
  name: string;
  role: Grant['role'];
}

/** Gives a person a role in a forum or a call. Only the forum's owner, or the installation itself, may. */
@Injectable()
export class GrantRole {
  constructor(private readonly db: Database) {}

  /** @returns the id of the person, made when the address was unknown */
  async run(actor: Actor, input: GrantRoleInput): Promise<string> {
    ensure(ownsForum(actor, input.forumId));
    refuseIf(isEmail(normalEmail(input.email)) ? [] : [{ code: 'isEmail', field: 'email' }]);
    return this.db.transaction(async (tx) => {
      const personId = await ensurePerson(tx, input);
      await tx.query(
        `INSERT INTO role_grant (id, forum_id, call_id, person_id, role, granted_by)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [newId(), input.forumId, input.callId, personId, input.role, actor.personId],
      );
      const scope = {
        forumId: input.forumId,
        subjectId: personId,
        ...(input.callId && { callId: input.callId }),
      };
      await audit.add(tx, actor, 'role.granted', scope, { role: input.role });
      return personId;
    });
  }
}
