import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { LATE_LINK_CAUSE, writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';
import { inZone } from './in-zone.js';

interface Link {
  callId: string;
  forumId: string;
  zone: string;
  /** Where the link leads, up to its secret. */
  path: string;
  email: string;
  submitUntil: Date;
  personId: string | null;
  name: string;
  locale: string;
}

/** Sends somebody the link by which they may hand in late; the secret is put in only when the letter leaves. */
@Injectable()
export class LateLinkLetterJob extends TransactionalJob {
  readonly name = 'late-link-letter';
  readonly event = 'call.late_link_given';

  protected async act(tx: Tx, { linkId = '' }: Record<string, string>): Promise<void> {
    const [link] = (await tx.query(
      `SELECT c.id AS "callId", c.forum_id AS "forumId", c.time_zone AS zone, '/' || f.slug || '/' || c.slug || '/late/' AS path, l.email, l.submit_until AS "submitUntil",
              p.id AS "personId", coalesce(p.name, '') AS name, coalesce(p.locale, 'en') AS locale
         FROM call_late_link l JOIN call c ON c.id = l.call_id JOIN forum f ON f.id = c.forum_id LEFT JOIN person p ON p.email = l.email
        WHERE l.id = $1 AND l.revoked_at IS NULL`,
      [linkId],
    )) as Link[];
    if (!link) return; // taken back before it left
    await writeLetters(tx, [
      {
        kind: 'late_link',
        cause: `${LATE_LINK_CAUSE}${linkId}`,
        forumId: link.forumId,
        callId: link.callId,
        recipientId: link.personId,
        toEmail: link.email,
        toName: link.name,
        locale: link.locale,
        params: { until: inZone(link.submitUntil, link.zone), lateUrl: link.path },
      },
    ]);
  }
}
