import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import { writeLetters } from '../write-letters.js';

interface Address {
  personId: string;
  email: string;
  name: string;
  locale: string;
}

/** Tells somebody with an account, at every address of theirs, that their records have been put together. */
@Injectable()
export class RecordsJoinedLetter extends TransactionalJob {
  readonly name = 'records-joined-letter';
  readonly event = 'persons.merged';

  protected async act(
    tx: Tx,
    { personId = '', goneId = '', mergeId = goneId, forumId = '', callId = '' }: Record<string, string>,
  ): Promise<void> {
    const addresses = (await tx.query(
      `SELECT k.id AS "personId", a.email, k.name, k.locale FROM person k JOIN account c ON c.person_id = k.id
         JOIN person a ON a.id IN (k.id, $2) WHERE k.id = $1 AND a.email IS NOT NULL ORDER BY a.email`,
      [personId, goneId],
    )) as Address[];
    await writeLetters(
      tx,
      addresses.map(({ personId: recipientId, email, name, locale }) => ({
        kind: 'records_joined',
        cause: `persons.merged:${mergeId}`,
        forumId,
        callId,
        recipientId,
        toEmail: email,
        toName: name,
        locale,
        params: { addresses: addresses.map((one) => one.email).join(', ') },
      })),
    );
  }
}
