import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, refuseIf } from '#libs/kernel';
import { lockCall } from '../persistence/call.store.js';
import { lockLateLink } from '../persistence/late-link.store.js';
import { canSetUpCall } from '../policies/call.policy.js';

/** Takes a link for the late back: from here on it lets nobody in. What was handed in by it stays. */
@Injectable()
export class RevokeLateLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, linkId }: { callId: string; linkId: string }): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { forumId } = await lockCall(tx, callId);
      ensure(canSetUpCall(actor, { forumId, callId }));
      const link = await lockLateLink(tx, callId, linkId);
      refuseIf(link.revokedAt ? [{ code: 'late_link_revoked' }] : []);
      await tx.query('UPDATE call_late_link SET revoked_at = $2, revoked_by = $3 WHERE id = $1', [
        linkId,
        await this.clock.now(tx),
        personOf(actor),
      ]);
      await audit.add(tx, actor, 'call.late_link_revoked', { forumId, callId, subjectId: linkId });
    });
  }
}
