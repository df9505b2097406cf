import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { searchConflicts } from '#libs/reviewers';
import type { RunResult } from '../persistence/assignment-run.entity.js';
import { lockCall } from '../persistence/panel-facts.store.js';
import { canAssign } from '../policies/assignment.policy.js';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import type { AssignmentMode } from '../rules/panel-facts.js';
import { assignPanels } from '../persistence/assign-panels.js';

/** Gives every proposal under review its panel: the one assignment with the highest affinity within loads and conflicts. */
@Injectable()
export class RunAssignment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `blocked` naming the people and proposals that cannot be fitted together; nothing is changed then */
  async run(
    actor: Actor,
    scope: CallScope,
    mode: AssignmentMode,
  ): Promise<{ runId: string; result: RunResult }> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const call = found(await lockCall(tx, scope));
      refuseIf(assigningBlockers(call.status));
      const now = await this.clock.now(tx);
      await searchConflicts(tx, scope.callId, now);
      return assignPanels(tx, actor, { scope, call, mode, now });
    });
  }
}
