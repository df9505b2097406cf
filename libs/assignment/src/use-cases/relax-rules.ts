import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { raisePanelCap } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { setLoads } from '#libs/reviewers';
import { seedFor } from '../persistence/assign-at-once.js';
import { grantException } from '../persistence/panel-exceptions.store.js';
import { lockCall } from '../persistence/panel-facts.store.js';
import { queueRun } from '../persistence/queue-run.js';
import { lockRun } from '../persistence/run.store.js';
import { canAssign } from '../policies/assignment.policy.js';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import type { Relaxing } from '../rules/unanswered.js';

export interface RelaxRulesInput {
  /** A run that found no assignment. */
  runId: string;
  /** Which of the relaxations it offered, from 0. */
  relaxation: number;
}

/** Gives up what a failed run says would have to give way, and asks for the run again. */
@Injectable()
export class RelaxRules {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the new run */
  async run(actor: Actor, scope: CallScope, { runId, relaxation }: RelaxRulesInput): Promise<string> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const call = found(await lockCall(tx, scope));
      refuseIf(assigningBlockers(call.status));
      const failed = found(await lockRun(tx, callId, runId));
      const { changes } = found(failed.failure?.relaxations[relaxation]);
      const now = await this.clock.now(tx);
      for (const change of changes) await relax(tx, callId, actor, change, now);
      await audit.add(
        tx,
        actor,
        'assignment.rules_relaxed',
        { forumId, callId, subjectId: runId },
        { changes },
      );
      const { mode, change, applyAtOnce } = failed.settings;
      const seed = await seedFor(tx, callId, mode);
      const settings = { mode, applyAtOnce, seed, ...(change ? { change } : {}) };
      return queueRun(tx, actor, scope, settings, now);
    });
  }
}

async function relax(tx: Tx, callId: string, actor: Actor, change: Relaxing, now: Date): Promise<void> {
  const by = actor.personId;
  if (change.kind === 'waive') {
    const { proposalId, rule, attribute } = change;
    return grantException(tx, { callId, proposalId, rule, attribute, seats: null, by, now });
  }
  if (change.kind === 'seats') {
    const { proposalId, seats } = change;
    return grantException(tx, { callId, proposalId, rule: 'seats', attribute: '', seats, by, now });
  }
  if (change.kind === 'cap') return raisePanelCap(tx, callId, change);
  const load = change.kind === 'load_min' ? { loadMin: change.reviews } : { loadMax: change.reviews };
  return setLoads(tx, callId, change.reviewerId, load);
}
