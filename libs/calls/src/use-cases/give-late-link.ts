import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import {
  type Actor,
  IDENTITY_CONFIG,
  type IdentityConfig,
  isEmail,
  lateToken,
  normalEmail,
  personOf,
  tokenHash,
} from '#libs/identity';
import { type Blocker, Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { lockCall } from '../persistence/call.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { LATE_STAGES } from '../rules/calendar/submission-window.js';

export interface GiveLateLinkInput {
  callId: string;
  email: string;
  /** Until when that person may hand in. */
  until: Date | null;
  /** Why; for the record and the audit trail, not for the person. */
  reason: string;
}

/** The longest time somebody may be late: what comes later would find no reviewer. */
const MOST_DAYS = 60;

/** Lets one person hand in after the deadline, by a personal link in a letter. Answers the link's id. */
@Injectable()
export class GiveLateLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  run(actor: Actor, { callId, email, until, reason }: GiveLateLinkInput): Promise<{ linkId: string }> {
    return this.db.transaction(async (tx) => {
      const { forumId, status } = await lockCall(tx, callId);
      ensure(canSetUpCall(actor, { forumId, callId }));
      const now = await this.clock.now(tx);
      refuseIf([
        ...(LATE_STAGES.includes(status) ? [] : [{ code: 'late_not_now', status }]),
        ...(isEmail(email) ? [] : [{ code: 'isEmail', field: 'email' }]),
        ...untilBlockers(until, now),
        ...(reason.trim() === '' ? [{ code: 'isNotEmpty', field: 'reason' }] : []),
      ]);
      const linkId = newId();
      await tx.query(
        `INSERT INTO call_late_link (id, call_id, email, token_hash, reason, submit_until, given_by, given_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          linkId,
          callId,
          normalEmail(email),
          tokenHash(lateToken(linkId, this.config.secret)),
          reason.trim(),
          until,
          personOf(actor),
          now,
        ],
      );
      const scope = { forumId, callId, subjectId: linkId };
      await audit.add(tx, actor, 'call.late_link_given', scope, { until, reason: reason.trim() });
      await outbox.add(tx, { type: 'call.late_link_given', payload: { linkId } });
      return { linkId };
    });
  }
}

function untilBlockers(until: Date | null, now: Date): Blocker[] {
  if (until === null) return [{ code: 'isNotEmpty', field: 'until' }];
  if (until <= now) return [{ code: 'date_past', field: 'until' }];
  const last = new Date(now.getTime() + MOST_DAYS * 86_400_000);
  return until > last ? [{ code: 'late_too_long', field: 'until', max: MOST_DAYS }] : [];
}
