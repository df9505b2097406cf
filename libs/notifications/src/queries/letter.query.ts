import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isId } from '#libs/kernel';
import type { LetterRow } from './letter-list.query.js';

/** A whole letter. The gaps of `body` (the site's address, a sign-in link) are still open: see `fillGaps`. */
export interface LetterView extends LetterRow {
  body: string;
  messageId: string;
  locale: string;
}

/** One letter of a call; undefined for another call's, as for none. */
@Injectable()
export class LetterQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, letterId: string): Promise<LetterView | undefined> {
    if (!isId(letterId)) return undefined;
    return this.db.row<LetterView>(
      `SELECT l.id, l.kind, l.status, l.to_name AS "toName", l.to_email AS "toEmail", l.subject, l.body, l.locale,
              l.about_proposal_id AS "proposalId", p.number AS "proposalNumber", l.attempts,
              l.last_error AS "lastError", l.message_id AS "messageId", l.created_at AS "createdAt",
              l.sent_at AS "sentAt"
         FROM letter l LEFT JOIN proposal p ON p.id = l.about_proposal_id
        WHERE l.call_id = $1 AND l.id = $2`,
      [callId, letterId],
    );
  }
}
