import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { removeSessions } from '../persistence/accepted-sessions.js';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Takes a session that the secretariat entered out of the draft; one from a proposal leaves with its proposal. */
@Injectable()
export class RemoveSession {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, sessionId }: { callId: string; sessionId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const [session] = (await tx.query(
        'SELECT title, proposal_id AS "proposalId" FROM session WHERE id = $1 AND call_id = $2',
        [sessionId, callId],
      )) as { title: string; proposalId: string | null }[];
      const { title, proposalId } = found(session);
      refuseIf(proposalId ? [{ code: 'session_of_proposal', field: 'session' }] : []);
      await removeSessions(tx, [sessionId]);
      await audit.add(tx, actor, 'programme.session_removed', { ...call, subjectId: sessionId }, { title });
    });
  }
}
