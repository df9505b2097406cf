import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { lockRun } from '../persistence/run.store.js';
import { canAssign } from '../policies/assignment.policy.js';
import { isAtWork } from '../rules/run-status.js';

/** Stops a run that is waiting or being solved, or sets a result aside that is not wanted. Nothing was given out by it. */
@Injectable()
export class CancelAssignment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, scope: CallScope, { runId }: { runId: string }): Promise<void> {
    ensure(canAssign(actor, scope));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const run = found(await lockRun(tx, callId, runId));
      const to = isAtWork(run.status) ? 'cancelled' : run.status === 'proposed' ? 'discarded' : undefined;
      refuseIf(to ? [] : [{ code: 'assignment_run_over' }]);
      // the worker finds it so within a second, and ends the thread
      Object.assign(run, { status: to, progress: null, finishedAt: await this.clock.now(tx) });
      await tx.save(run);
      await audit.add(tx, actor, `assignment.run_${to!}`, { forumId, callId, subjectId: runId });
    });
  }
}
