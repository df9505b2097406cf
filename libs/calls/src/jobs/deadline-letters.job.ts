import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';
import { inZone } from './in-zone.js';

interface Extension {
  callId: string;
  forumId: string;
  zone: string;
  movedFrom: Date | null;
  movedTo: Date;
  reason: string;
  recipients: { personId: string; name: string; email: string; locale: string }[];
}

/** Tells everybody who is writing or has submitted that the deadline has moved. Each person once, however many drafts. */
@Injectable()
export class DeadlineLettersJob extends TransactionalJob {
  readonly name = 'deadline-letters';
  readonly event = 'call.deadline_extended';

  protected async act(tx: Tx, { extensionId = '' }: Record<string, string>): Promise<void> {
    const [extension] = (await tx.query(
      `SELECT c.id AS "callId", c.forum_id AS "forumId", c.time_zone AS zone, e.moved_from AS "movedFrom",
              e.moved_to AS "movedTo", e.reason,
              coalesce((SELECT json_agg(json_build_object('personId', o.id, 'name', o.name, 'email', o.email, 'locale', o.locale))
                          FROM person o
                         WHERE o.email IS NOT NULL
                           AND o.id IN (SELECT p.owner_id FROM proposal p
                                         WHERE p.call_id = c.id AND p.status <> 'withdrawn')), '[]') AS recipients
         FROM call_extension e JOIN call c ON c.id = e.call_id WHERE e.id = $1`,
      [extensionId],
    )) as Extension[];
    if (!extension) return;
    const { callId, forumId, zone, movedFrom, movedTo, reason, recipients } = extension;
    await writeLetters(
      tx,
      recipients.map((recipient) => ({
        kind: 'deadline_extended',
        cause: `call.deadline_extended:${extensionId}`,
        forumId,
        callId,
        recipientId: recipient.personId,
        toEmail: recipient.email,
        toName: recipient.name,
        locale: recipient.locale,
        params: {
          before: movedFrom ? inZone(movedFrom, zone) : '',
          deadline: inZone(movedTo, zone),
          reason,
        },
      })),
    );
  }
}
