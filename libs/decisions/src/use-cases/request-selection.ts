import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, isId, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { selectionRequested } from '../events.js';
import { planWords } from '../persistence/selection-facts.store.js';
import { insertRun, lockRun, savePlan } from '../persistence/selection-run.store.js';
import { canRecord } from '../policies/decision.policy.js';
import {
  planBlockers,
  planWithout,
  relaxedPlan,
  type SelectionPlan,
} from '../rules/selection/selection-plan.js';

/** Which plan to try: one given, that of a run without one of its quotas, or as the solver would relax it. */
export type PlanWanted =
  { plan: SelectionPlan } | { runId: string; without: string } | { runId: string; relaxed: true };

export interface RequestSelectionInput extends CallScope {
  wanted: PlanWanted;
  label: string;
  /** Whoever asks solves it at once, in their own process: no worker is called. */
  solvedByCaller?: boolean;
}

/** Asks for a selection to be tried; a worker solves it. A relaxation that is asked for becomes the call's plan. */
@Injectable()
export class RequestSelection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the run. */
  async run(actor: Actor, input: RequestSelectionInput): Promise<string> {
    const { forumId, callId, wanted, label } = input;
    ensure(canRecord(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const plan = await planOf(tx, callId, wanted);
      refuseIf(planBlockers(plan, await planWords(tx, callId)));
      const at = await this.clock.now(tx);
      const runId = newId();
      if ('relaxed' in wanted) {
        await savePlan(tx, callId, plan, { personId: actor.personId, at });
        await audit.add(tx, actor, 'selection.planned', { forumId, callId }, { plan });
      }
      const number = await insertRun(tx, { runId, callId, label, plan, by: actor.personId, at });
      await audit.add(tx, actor, 'selection.requested', { forumId, callId, subjectId: runId }, { number });
      if (!input.solvedByCaller) await outbox.add(tx, selectionRequested(runId));
      return runId;
    });
  }
}

async function planOf(tx: Tx, callId: string, wanted: PlanWanted): Promise<SelectionPlan> {
  if ('plan' in wanted) return wanted.plan;
  const run = found(isId(wanted.runId) ? await lockRun(tx, callId, wanted.runId) : undefined);
  if ('without' in wanted) return planWithout(run.plan, wanted.without);
  refuseIf(run.result?.relaxation.length ? [] : [{ code: 'nothing_to_relax' }]);
  return relaxedPlan(run.plan, run.result?.relaxation ?? []);
}
