import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, isId, isUnderWay, refuseIf } from '#libs/kernel';
import { lockRun } from '../persistence/selection-run.store.js';
import { canRecord } from '../policies/decision.policy.js';

/** Stops a selection that waits or is being solved; its worker notices within a second. */
@Injectable()
export class CancelSelection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { forumId, callId, runId }: CallScope & { runId: string }): Promise<void> {
    ensure(canRecord(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const { status } = found(isId(runId) ? await lockRun(tx, callId, runId) : undefined);
      refuseIf(isUnderWay(status) ? [] : [{ code: 'run_over' }]);
      await tx.query(`UPDATE selection_run SET status = 'cancelled', finished_at = $2 WHERE id = $1`, [
        runId,
        await this.clock.now(tx),
      ]);
      await audit.add(tx, actor, 'selection.cancelled', { forumId, callId, subjectId: runId });
    });
  }
}
