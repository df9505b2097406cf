import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { ensure, found } from '#libs/kernel';
import { endExceptions } from '../persistence/panel-exceptions.store.js';
import { canAssign } from '../policies/assignment.policy.js';

/** Lets every rule for panels hold for a proposal again; the next run keeps to it. */
@Injectable()
export class EndExceptions {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, scope: CallScope, { proposalId }: { proposalId: string }): Promise<void> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      found((await endExceptions(tx, callId, proposalId)) || undefined);
      await audit.add(tx, actor, 'assignment.exceptions_ended', { forumId, callId, subjectId: proposalId });
    });
  }
}
