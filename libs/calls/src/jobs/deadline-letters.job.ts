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

/** SQL: the people who may go on with a draft, or with what they have submitted, in the call `c`. */
const WRITERS_OF_C = `
  SELECT p.owner_id FROM proposal p WHERE p.call_id = c.id AND p.status IN ('draft', 'submitted')
   UNION
  SELECT coalesce(m.merged_into, m.id)
    FROM proposal p
    JOIN proposal_person n ON n.proposal_id = p.id AND n.role = 'organiser' AND NOT n.removed
    JOIN person m ON m.id = n.person_id OR m.email = lower(n.email)
    LEFT JOIN invitation i ON i.proposal_id = p.id AND i.email = m.email
   WHERE p.call_id = c.id AND p.status IN ('draft', 'submitted')
     AND coalesce(i.status, '') NOT IN ('declined', 'not_me', 'removed')
     AND ((i.status = 'confirmed' AND 'organiser' = ANY (i.roles))
          OR EXISTS (SELECT 1 FROM account a WHERE a.person_id = coalesce(m.merged_into, m.id) AND a.disabled_at IS NULL))`;

/**
 * Tells everybody who writes a proposal that can still be changed that the deadline has moved: its owner, and those
 * who organise it with them and have signed in or said yes. Each person once, however many proposals.
 */
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
                         WHERE o.email IS NOT NULL AND o.id IN (${WRITERS_OF_C})), '[]') AS recipients
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
