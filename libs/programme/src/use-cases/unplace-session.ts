import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, found } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Takes a session out of its room and time; it waits in the draft for another place. */
@Injectable()
export class UnplaceSession {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, sessionId }: { callId: string; sessionId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const [removed] = (await tx.query(
        'DELETE FROM placement WHERE session_id = $1 AND call_id = $2 RETURNING session_id',
        [sessionId, callId],
      )) as [unknown[], number];
      found(removed[0]);
      await audit.add(tx, actor, 'programme.session_unplaced', { ...call, subjectId: sessionId });
    });
  }
}
