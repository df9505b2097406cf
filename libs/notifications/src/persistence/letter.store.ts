import type { Tx } from '#libs/database';
import type { LetterStatus } from './letter.entity.js';

/** What the send job needs of a letter. */
export interface LetterToSend {
  id: string;
  kind: string;
  cause: string;
  toEmail: string;
  toName: string;
  locale: string;
  subject: string;
  body: string;
  messageId: string;
  status: LetterStatus;
}

export async function lockLetter(tx: Tx, id: string): Promise<LetterToSend | undefined> {
  const [letter] = (await tx.query(
    `SELECT id, kind, cause, to_email AS "toEmail", to_name AS "toName", locale, subject, body,
            message_id AS "messageId", status
       FROM letter WHERE id = $1 FOR UPDATE`,
    [id],
  )) as [LetterToSend?];
  return letter;
}

/** Counts a try and says how it ended. `error` is the mail server's own answer, or a code of ours. */
export async function recordTry(tx: Tx, id: string, status: LetterStatus, error = ''): Promise<void> {
  await tx.query(
    `UPDATE letter
        SET status = $2, attempts = attempts + 1, last_error = $3,
            sent_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END
      WHERE id = $1`,
    [id, status, error.slice(0, 1000)],
  );
}
