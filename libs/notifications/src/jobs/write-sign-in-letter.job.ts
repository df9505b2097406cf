import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import { SIGN_IN_CAUSE } from '../link-causes.js';
import { writeLetters } from '../write-letters.js';

interface Link {
  email: string;
  name: string;
  locale: string;
  personId: string | null;
  minutes: number;
}

/** Writes the letter with a one-time link; the secret itself is put in only when the letter leaves. */
@Injectable()
export class WriteSignInLetter extends TransactionalJob {
  readonly name = 'write-sign-in-letter';
  readonly event = 'sign_in.requested';

  protected async act(tx: Tx, { linkId }: Record<string, string>): Promise<void> {
    const [link] = (await tx.query(
      `SELECT l.email, coalesce(p.name, '') AS name, coalesce(p.locale, 'en') AS locale, p.id AS "personId",
              round(extract(epoch FROM l.expires_at - l.created_at) / 60)::int AS minutes
         FROM sign_in_link l LEFT JOIN person p ON p.email = l.email WHERE l.id = $1`,
      [linkId],
    )) as [Link?];
    if (!link) return; // expired and cleared away
    await writeLetters(tx, [
      {
        kind: 'sign_in',
        cause: `${SIGN_IN_CAUSE}${linkId}`,
        forumId: null,
        callId: null,
        recipientId: link.personId,
        toEmail: link.email,
        toName: link.name,
        locale: link.locale,
        params: { minutes: link.minutes },
      },
    ]);
  }
}
