import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { adoptChange } from '../persistence/adopt-change.js';
import { lockCall, panelFacts } from '../persistence/panel-facts.store.js';
import { loadRows } from '../persistence/run-rows.store.js';
import { discardProposed, lockRun } from '../persistence/run.store.js';
import { applyPlan } from '../persistence/write-run.js';
import { canAssign } from '../policies/assignment.policy.js';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import { factsHash } from '../rules/facts-hash.js';
import { seatsOf } from '../rules/plan-seats.js';
import type { RunPlanKind } from '../rules/solve-run.js';
import { stillHolds } from '../rules/still-holds.js';

export interface ApplyAssignmentInput {
  runId: string;
  /** Which of its plans; a fresh assignment has one. */
  kind: RunPlanKind;
}

/** Gives out what a run proposes, as far as every rule still holds; what it was planned for comes into force with it. */
@Injectable()
export class ApplyAssignment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, scope: CallScope, { runId, kind }: ApplyAssignmentInput): Promise<void> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const { callId } = scope;
      const call = found(await lockCall(tx, scope));
      refuseIf(assigningBlockers(call.status));
      const run = found(await lockRun(tx, callId, runId));
      refuseIf(run.status === 'proposed' ? [] : [{ code: 'assignment_not_proposed' }]);
      const { figures, panels } = found(run.plans.find((plan) => plan.figures.kind === kind));
      const facts = await panelFacts(tx, callId, call, { lock: true });
      const rows = await loadRows(tx, runId);
      const { reviewers } = found(run.inputs);
      const { mode, change } = run.settings;
      // texts and wishes may have changed since without harm; a conflict, a load or a leaving may not
      const holds =
        factsHash(facts) === run.inputsHash || stillHolds({ mode, change, panels, rows, reviewers }, facts);
      refuseIf(holds ? [] : [{ code: 'assignment_outdated' }]);
      const now = await this.clock.now(tx);
      run.result = { ...run.result!, ...figures };
      await applyPlan(tx, actor, scope, { run, facts, seats: seatsOf(panels, rows, reviewers), now });
      if (change) await adoptChange(tx, callId, change, now);
      await discardProposed(tx, callId, runId, now);
    });
  }
}
