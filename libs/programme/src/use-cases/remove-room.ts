import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Removes a room in which nothing takes place. */
@Injectable()
export class RemoveRoom {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, roomId }: { callId: string; roomId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const [room] = (await tx.query(
        `SELECT name, (SELECT count(*)::int FROM placement l WHERE l.room_id = r.id) AS sessions
           FROM room r WHERE r.id = $1 AND r.call_id = $2`,
        [roomId, callId],
      )) as { name: string; sessions: number }[];
      const { name, sessions } = found(room);
      refuseIf(sessions > 0 ? [{ code: 'room_in_use', field: 'room', room: name, count: sessions }] : []);
      await tx.query('DELETE FROM room WHERE id = $1', [roomId]);
      await audit.add(tx, actor, 'programme.room_removed', { ...call, subjectId: roomId }, { name });
    });
  }
}
