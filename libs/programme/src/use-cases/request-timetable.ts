import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { timetableRequested } from '../events.js';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Asks for places to be proposed for all sessions that have none; a worker does it, and can be stopped. */
@Injectable()
export class RequestTimetable {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the run. */
  async run(actor: Actor, { callId, seed = 1 }: { callId: string; seed?: number }): Promise<string> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const [there] = (await tx.query(
        `SELECT EXISTS (SELECT 1 FROM room WHERE call_id = $1) AND EXISTS (SELECT 1 FROM slot WHERE call_id = $1) AS venue,
                EXISTS (SELECT 1 FROM timetable_run WHERE call_id = $1 AND status IN ('queued','solving')) AS busy`,
        [callId],
      )) as [{ venue: boolean; busy: boolean }];
      refuseIf([
        ...(there.venue ? [] : [{ code: 'no_rooms_or_slots' }]),
        ...(there.busy ? [{ code: 'timetable_under_way' }] : []),
      ]);
      const runId = newId();
      await tx.query(
        `INSERT INTO timetable_run (id, call_id, seed, requested_by, requested_at) VALUES ($1, $2, $3, $4, $5)`,
        [runId, callId, seed, personOf(actor), await this.clock.now(tx)],
      );
      await audit.add(tx, actor, 'programme.timetable_requested', call);
      await outbox.add(tx, timetableRequested(runId));
      return runId;
    });
  }
}
