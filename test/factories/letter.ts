import type { Database } from '#libs/database';
import { type LetterStatus, writeLetters } from '#libs/notifications';
import { next } from './sequence.js';

export interface LetterTraits {
  status?: LetterStatus;
  toEmail?: string;
  toName?: string;
  recipientId?: string;
  lastError?: string;
}

export interface TestLetter {
  letterId: string;
  subject: string;
  toEmail: string;
}

/** A letter of the call, written and waiting to leave, unless told otherwise. */
export async function aLetter(
  db: Database,
  { forumId, callId }: { forumId: string; callId: string },
  { status = 'queued', lastError = '', recipientId, toName = 'Awa Sissonan', ...traits }: LetterTraits = {},
): Promise<TestLetter> {
  const number = next();
  const cause = `test:${number}`;
  const toEmail = traits.toEmail ?? `person-${number}@people.test`;
  await db.transaction((tx) =>
    writeLetters(tx, [
      {
        kind: 'decision_place_freed',
        cause,
        forumId,
        callId,
        recipientId: recipientId ?? null,
        toEmail,
        toName,
        locale: 'en',
        params: { title: `Seeds of Trust ${number}`, number, proposalUrl: '/' },
      },
    ]),
  );
  const [letter] = await db.rows<{ letterId: string; subject: string }>(
    `UPDATE letter SET status = $2, last_error = $3, sent_at = CASE WHEN $2 = 'sent' THEN now() END
      WHERE cause = $1 RETURNING id AS "letterId", subject`,
    [cause, status, lastError],
  );
  return { letterId: letter?.letterId ?? '', subject: letter?.subject ?? '', toEmail };
}
