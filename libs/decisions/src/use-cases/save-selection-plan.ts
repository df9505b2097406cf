import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { selectionRequested } from '../events.js';
import { planWords } from '../persistence/selection-facts.store.js';
import { insertRun, savePlan } from '../persistence/selection-run.store.js';
import { canRecord } from '../policies/decision.policy.js';
import { planBlockers, type SelectionPlan } from '../rules/selection/selection-plan.js';

export interface SaveSelectionPlanInput extends CallScope {
  plan: SelectionPlan;
  /** Selects by it at once, under this label. */
  run?: { label: string };
}

/** Writes down the quotas of the call, and has them tried. */
@Injectable()
export class SaveSelectionPlan {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the run that was asked for, if any. */
  async run(
    actor: Actor,
    { forumId, callId, plan, run }: SaveSelectionPlanInput,
  ): Promise<string | undefined> {
    ensure(canRecord(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      refuseIf(planBlockers(plan, await planWords(tx, callId)));
      const at = await this.clock.now(tx);
      await savePlan(tx, callId, plan, { personId: actor.personId, at });
      await audit.add(tx, actor, 'selection.planned', { forumId, callId }, { plan });
      if (!run) return undefined;
      const runId = newId();
      const number = await insertRun(tx, { runId, callId, label: run.label, plan, by: actor.personId, at });
      await audit.add(tx, actor, 'selection.requested', { forumId, callId, subjectId: runId }, { number });
      await outbox.add(tx, selectionRequested(runId));
      return runId;
    });
  }
}
