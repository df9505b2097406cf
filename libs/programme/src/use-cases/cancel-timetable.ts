import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, ensure, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Stops the timetable that is being filled; nothing of it is stored. */
@Injectable()
export class CancelTimetable {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { callId }: { callId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const [stopped] = (await tx.query(
        `UPDATE timetable_run SET status = 'cancelled', finished_at = $2
          WHERE call_id = $1 AND status IN ('queued','solving') RETURNING id`,
        [callId, await this.clock.now(tx)],
      )) as [unknown[]];
      refuseIf(stopped.length > 0 ? [] : [{ code: 'run_over' }]);
      await audit.add(tx, actor, 'programme.timetable_cancelled', call);
    });
  }
}
