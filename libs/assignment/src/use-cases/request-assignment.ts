import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { seedFor } from '../persistence/assign-at-once.js';
import { lockCall } from '../persistence/panel-facts.store.js';
import { queueRun } from '../persistence/queue-run.js';
import { canAssign } from '../policies/assignment.policy.js';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import type { FactChange } from '../rules/panel-facts.js';

export type RequestAssignmentInput =
  | { mode: 'full' }
  | { mode: 'gaps' }
  /** Plans for something that happened or might. */
  | { mode: 'change'; change: FactChange };

/** Asks for a run of the assignment; a worker solves it, and the secretariat looks at what came of it before applying it. */
@Injectable()
export class RequestAssignment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the run; refuses while another is at work */
  async run(actor: Actor, scope: CallScope, input: RequestAssignmentInput): Promise<string> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const call = found(await lockCall(tx, scope));
      refuseIf(assigningBlockers(call.status));
      if (input.mode === 'change') await ensureKnown(tx, scope.callId, input.change);
      // gaps are filled at once: nobody loses a seat by it
      const seed = await seedFor(tx, scope.callId, input.mode);
      const settings = { ...input, seed, applyAtOnce: input.mode === 'gaps' };
      return queueRun(tx, actor, scope, settings, await this.clock.now(tx));
    });
  }
}

/** Whom and what a change speaks of is of this call; another call's is not found. */
async function ensureKnown(tx: Tx, callId: string, change: FactChange): Promise<void> {
  const [member] = (await tx.query(
    `SELECT 1 FROM reviewer WHERE call_id = $1 AND id = $2 AND status <> 'left'`,
    [callId, change.reviewerId],
  )) as object[];
  found(member);
  if (change.kind === 'load')
    return refuseIf(change.loadMin > change.loadMax ? [{ code: 'load_range_empty', field: 'loadMin' }] : []);
  if (change.kind === 'reviewer_out') return;
  const [proposal] = (await tx.query(
    `SELECT 1 FROM proposal WHERE call_id = $1 AND id = $2 AND status IN ('passed','under_review')`,
    [callId, change.proposalId],
  )) as object[];
  found(proposal);
}
