import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure } from '#libs/kernel';
import { searchConflicts } from '../persistence/conflict.store.js';
import { canManageCommittee } from '../policies/committee.policy.js';

/** Looks for ties between the whole committee and all submitted proposals. */
@Injectable()
export class FindConflicts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many conflicts came into force and how many undecided ones lost their ground */
  async run(actor: Actor, scope: CallScope): Promise<{ added: number; dropped: number }> {
    ensure(canManageCommittee(actor, scope));
    return this.db.transaction(async (tx) => {
      const counts = await searchConflicts(tx, scope.callId, await this.clock.now(tx));
      const { forumId, callId } = scope;
      await audit.add(tx, actor, 'conflicts.searched', { forumId, callId }, counts);
      return counts;
    });
  }
}
