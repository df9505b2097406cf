import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, normalEmail, personOf, tokenHash } from '#libs/identity';
import { Clock, refuseIf } from '#libs/kernel';
import { lockCall } from '../persistence/call.store.js';
import { lockLateLinkByHash } from '../persistence/late-link.store.js';

/**
 * Opens a link for the late: from here on this person may begin and hand in until its date. It is personal: only who
 * has signed in with the address it was sent to can open it.
 */
@Injectable()
export class OpenLateLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, token }: { callId: string; token: string }): Promise<{ until: Date }> {
    const personId = personOf(actor);
    return this.db.transaction(async (tx) => {
      const { forumId } = await lockCall(tx, callId);
      const link = await lockLateLinkByHash(tx, callId, tokenHash(token));
      const now = await this.clock.now(tx);
      refuseIf(
        link.email !== normalEmail(actor.email)
          ? [{ code: 'late_link_of_another' }]
          : link.revokedAt
            ? [{ code: 'late_link_revoked' }]
            : now >= link.submitUntil
              ? [{ code: 'late_link_over', until: link.submitUntil.toISOString() }]
              : [],
      );
      if (link.personId !== personId) {
        await tx.query('UPDATE call_late_link SET person_id = $2, opened_at = $3 WHERE id = $1', [
          link.id,
          personId,
          now,
        ]);
        await audit.add(tx, actor, 'call.late_link_opened', { forumId, callId, subjectId: link.id });
      }
      return { until: link.submitUntil };
    });
  }
}
