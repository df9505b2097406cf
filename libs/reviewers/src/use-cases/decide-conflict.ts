import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, personOf } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { lockConflict } from '../persistence/conflict.store.js';
import { canManageCommittee } from '../policies/committee.policy.js';
import { type ConflictDecision, conflictDecisionBlockers } from '../rules/conflict-decision.js';

export interface DecideConflictInput {
  conflictId: string;
  decision: ConflictDecision;
  /** Kept on record; asked for when a conflict is dismissed. */
  reason: string;
}

/** Confirms a conflict of interest, or dismisses it with a reason. */
@Injectable()
export class DecideConflict {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    scope: CallScope,
    { conflictId, decision, reason }: DecideConflictInput,
  ): Promise<void> {
    ensure(canManageCommittee(actor, scope));
    return this.db.transaction(async (tx) => {
      const conflict = found(await lockConflict(tx, scope.callId, conflictId));
      refuseIf(conflictDecisionBlockers(conflict.kind, decision, reason));
      conflict.active = decision === 'confirmed';
      conflict.reason = reason.trim() || conflict.reason;
      conflict.decidedBy = personOf(actor);
      conflict.decidedAt = await this.clock.now(tx);
      await tx.save(conflict);
      const { forumId, callId } = scope;
      await audit.add(tx, actor, `conflict.${decision}`, { forumId, callId, subjectId: conflict.id });
    });
  }
}
