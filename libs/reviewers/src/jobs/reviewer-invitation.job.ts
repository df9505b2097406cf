import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';

interface Invited {
  forumId: string;
  callId: string;
  personId: string;
  email: string;
  name: string;
  locale: string;
  path: string;
}

/** Tells a new member of the committee where to find their reviews. */
@Injectable()
export class ReviewerInvitationJob extends TransactionalJob {
  readonly name = 'reviewer-invitation';
  readonly event = 'reviewer.invited';

  protected async act(tx: Tx, { reviewerId }: Record<string, string>): Promise<void> {
    const rows = (await tx.query(
      `SELECT f.id AS "forumId", c.id AS "callId", p.id AS "personId", p.email, p.name, p.locale,
              '/' || f.slug || '/' || c.slug || '/reviews' AS path
         FROM reviewer r
         JOIN call c ON c.id = r.call_id
         JOIN forum f ON f.id = c.forum_id
         JOIN person p ON p.id = r.person_id
        WHERE r.id = $1 AND r.status <> 'left' AND p.email IS NOT NULL`,
      [reviewerId],
    )) as Invited[];
    await writeLetters(
      tx,
      rows.map((to) => ({
        kind: 'reviewer_invited',
        cause: `reviewer:${reviewerId}`,
        forumId: to.forumId,
        callId: to.callId,
        recipientId: to.personId,
        toEmail: to.email,
        toName: to.name,
        locale: to.locale,
        params: { reviewsUrl: to.path, email: to.email },
      })),
    );
  }
}
