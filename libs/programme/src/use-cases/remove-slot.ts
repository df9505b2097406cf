import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Removes a slot in which no session starts. */
@Injectable()
export class RemoveSlot {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, slotId }: { callId: string; slotId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const [slot] = (await tx.query(
        `SELECT (SELECT count(*)::int FROM placement l WHERE l.call_id = s.call_id AND l.starts_at >= s.starts_at AND l.ends_at <= s.ends_at) AS sessions
           FROM slot s WHERE s.id = $1 AND s.call_id = $2`,
        [slotId, callId],
      )) as { sessions: number }[];
      const { sessions } = found(slot);
      refuseIf(sessions > 0 ? [{ code: 'slot_in_use', field: 'slot', count: sessions }] : []);
      await tx.query('DELETE FROM slot WHERE id = $1', [slotId]);
      await audit.add(tx, actor, 'programme.slot_removed', { ...call, subjectId: slotId });
    });
  }
}
