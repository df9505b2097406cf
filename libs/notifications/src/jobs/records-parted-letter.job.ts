import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import { writeLetters } from '../write-letters.js';

interface Recipient {
  personId: string;
  email: string;
  name: string;
  locale: string;
}

/** Tells who has an account that records taken for one person's stand apart again; of the other nothing is said. */
@Injectable()
export class RecordsPartedLetter extends TransactionalJob {
  readonly name = 'records-parted-letter';
  readonly event = 'persons.parted';

  protected async act(
    tx: Tx,
    { personId = '', goneId = '', mergeId = '', forumId = '', callId = '' }: Record<string, string>,
  ): Promise<void> {
    const recipients = (await tx.query(
      `SELECT p.id AS "personId", p.email, p.name, p.locale FROM person p JOIN account a ON a.person_id = p.id
        WHERE p.id = ANY ($1::uuid[]) AND p.email IS NOT NULL AND a.disabled_at IS NULL ORDER BY p.email`,
      [[personId, goneId]],
    )) as Recipient[];
    await writeLetters(
      tx,
      recipients.map(({ personId: recipientId, email, name, locale }) => ({
        kind: 'records_parted',
        cause: `persons.parted:${mergeId}`,
        forumId,
        callId,
        recipientId,
        toEmail: email,
        toName: name,
        locale,
        params: { email },
      })),
    );
  }
}
