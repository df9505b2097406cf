import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { type LetterDraft, writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';

interface Given {
  forumId: string;
  callId: string;
  personId: string;
  email: string;
  name: string;
  locale: string;
  path: string;
  reviewEndsAt: Date | null;
  timeZone: string;
  count: number;
}

/** Tells every reviewer who was given proposals by a run how many are waiting, and until when. */
@Injectable()
export class AssignmentLettersJob extends TransactionalJob {
  readonly name = 'assignment-letters';
  readonly event = 'reviews.assigned';

  protected async act(tx: Tx, { runId }: Record<string, string>): Promise<void> {
    const given = (await tx.query(
      `SELECT f.id AS "forumId", c.id AS "callId", p.id AS "personId", p.email, p.name, p.locale,
              '/' || f.slug || '/' || c.slug || '/reviews' AS path, c.review_ends_at AS "reviewEndsAt",
              c.time_zone AS "timeZone", count(*)::int AS count
         FROM assignment a
         JOIN reviewer r ON r.id = a.reviewer_id
         JOIN person p ON p.id = r.person_id
         JOIN call c ON c.id = a.call_id
         JOIN forum f ON f.id = c.forum_id
        WHERE a.run_id = $1 AND a.status = 'assigned' AND p.email IS NOT NULL
        GROUP BY f.id, c.id, p.id`,
      [runId],
    )) as Given[];
    await writeLetters(
      tx,
      given.map((to) => letterTo(to, `assignment-run:${runId}`)),
    );
  }
}

const letterTo = (to: Given, cause: string): LetterDraft => ({
  kind: 'reviews_assigned',
  cause,
  forumId: to.forumId,
  callId: to.callId,
  recipientId: to.personId,
  toEmail: to.email,
  toName: to.name,
  locale: to.locale,
  params: { count: to.count, due: dueOf(to), reviewsUrl: to.path },
});

const dueOf = ({ reviewEndsAt, timeZone, locale }: Given): string =>
  reviewEndsAt === null
    ? ''
    : new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
        dateStyle: 'full',
        timeStyle: 'long',
        timeZone,
      }).format(reviewEndsAt);
