import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, Refusal } from '#libs/kernel';
import type { LetterStatus } from '../persistence/letter.entity.js';
import { readNotice, type ReadNotice } from '../transports/read-notice.js';

/**
 * - `noted`: the letter counts as failed from now on
 * - `known`: that is known already, or the letter has been sent again since
 * - `not_failed`: the mail server goes on trying, or has delivered it
 * - `other_address`: of an address the letter is not for any more
 */
export type Returned = 'noted' | 'known' | 'not_failed' | 'other_address';

interface Sent {
  id: string;
  forumId: string | null;
  callId: string | null;
  toEmail: string;
  status: LetterStatus;
  returnedBy: string;
}

/**
 * Notes that a letter came back: reads what a mail server says of it (RFC 3464) and finds it by its Message-ID. The
 * letter then counts as failed, with the reason as a code; when it had been sent is kept. The same notice counts once.
 */
@Injectable()
export class NoteReturnedLetter {
  constructor(private readonly db: Database) {}

  /** Refuses a message that is no such notice, and one about no letter of ours; nothing is changed then. */
  async run(actor: Actor, raw: Buffer): Promise<{ outcome: Returned; letterId: string }> {
    ensure(actor.kind === 'system');
    const notice = await readNotice(raw);
    if (!notice) throw new Refusal('blocked', [{ code: 'no_delivery_notice' }]);
    return this.db.transaction(async (tx) => {
      const letter = await lockSent(tx, notice.messageIds);
      if (!letter) throw new Refusal('blocked', [{ code: 'notice_of_no_letter' }]);
      const outcome = outcomeOf(letter, notice);
      if (outcome === 'noted') {
        const { id } = letter;
        const scope = {
          forumId: letter.forumId ?? undefined,
          callId: letter.callId ?? undefined,
          subjectId: id,
        };
        await tx.query(
          `UPDATE letter SET status = 'failed', last_error = $2, returned_by = $3 WHERE id = $1`,
          [id, notice.reason, notice.noticeId],
        );
        await audit.add(tx, actor, 'letter.returned', scope, { reason: notice.reason });
      }
      return { outcome, letterId: letter.id };
    });
  }
}

/** The first of these that is a letter of ours, locked. */
async function lockSent(tx: Tx, messageIds: readonly string[]): Promise<Sent | undefined> {
  const [letter] = (await tx.query(
    `SELECT id, forum_id AS "forumId", call_id AS "callId", lower(to_email) AS "toEmail", status, returned_by AS "returnedBy"
       FROM letter WHERE message_id = ANY ($1::text[]) ORDER BY array_position($1::text[], message_id) LIMIT 1 FOR UPDATE`,
    [messageIds],
  )) as Sent[];
  return letter;
}

function outcomeOf(letter: Sent, { failed, addresses, noticeId }: ReadNotice): Returned {
  if (!failed) return 'not_failed';
  if (addresses.length > 0 && !addresses.includes(letter.toEmail)) return 'other_address';
  return letter.status === 'sent' && letter.returnedBy !== noticeId ? 'noted' : 'known';
}
