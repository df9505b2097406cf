import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';
import type { DecisionResponse } from '../rules/outcomes.js';

interface Answered {
  response: DecisionResponse;
  proposalId: string;
  forumId: string;
  callId: string;
  path: string;
  title: string;
  number: number;
  ownerId: string;
  ownerEmail: string | null;
  ownerName: string;
  ownerLocale: string;
}

/** Tells a proposer that the answer has arrived. */
@Injectable()
export class AcknowledgeAnswer extends TransactionalJob {
  readonly name = 'acknowledge-answer';
  readonly event = 'decision.answered';

  protected async act(tx: Tx, { decisionId }: Record<string, string>): Promise<void> {
    const [row] = (await tx.query(
      `SELECT d.response, p.id AS "proposalId", c.forum_id AS "forumId", c.id AS "callId",
              '/' || f.slug || '/' || c.slug AS path, p.title, p.number, o.id AS "ownerId", o.email AS "ownerEmail",
              o.name AS "ownerName", o.locale AS "ownerLocale"
         FROM decision d JOIN proposal p ON p.id = d.proposal_id JOIN call c ON c.id = p.call_id
         JOIN forum f ON f.id = c.forum_id JOIN person o ON o.id = p.owner_id
        WHERE d.id = $1 AND d.response IS NOT NULL`,
      [decisionId],
    )) as [Answered?];
    if (!row) return;
    await writeLetters(tx, [
      {
        kind: `answer_${row.response}`,
        cause: `answer:${decisionId}`,
        forumId: row.forumId,
        callId: row.callId,
        recipientId: row.ownerId,
        toEmail: row.ownerEmail ?? '',
        toName: row.ownerName,
        locale: row.ownerLocale,
        aboutProposalId: row.proposalId,
        params: {
          title: row.title,
          number: row.number,
          proposalUrl: `${row.path}/proposals/${row.proposalId}`,
        },
      },
    ]);
  }
}
