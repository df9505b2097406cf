import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, ensure } from '#libs/kernel';
import { addAcceptedSessions, removeWithdrawnSessions } from '../persistence/accepted-sessions.js';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';

/** Brings the draft in step with the decisions: accepted proposals in, withdrawn ones out. Idempotent. */
@Injectable()
export class GatherSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId }: { callId: string }): Promise<{ added: number; removed: number }> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const removed = await removeWithdrawnSessions(tx, callId);
      const added = await addAcceptedSessions(tx, callId, await this.clock.now(tx));
      if (added + removed > 0)
        await audit.add(tx, actor, 'programme.sessions_gathered', call, { added, removed });
      return { added, removed };
    });
  }
}
