import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';

interface Asked {
  forumId: string;
  callId: string;
  proposalId: string;
  title: string;
  number: string;
  path: string;
  reason: string;
  /** Who leads the committee, without those who may not see the proposal. */
  chairs: { personId: string; name: string; email: string; locale: string }[];
}

/** Tells whoever leads the committee that one of its members asks for a second look at a decline. */
@Injectable()
export class ReversalRequestLetterJob extends TransactionalJob {
  readonly name = 'reversal-request-letter';
  readonly event = 'reversal.asked';

  protected async act(tx: Tx, { requestId = '' }: Record<string, string>): Promise<void> {
    const [asked] = (await tx.query(
      `SELECT c.forum_id AS "forumId", c.id AS "callId", p.id AS "proposalId", p.title,
              concat(c.settings ->> 'numberPrefix', p.number) AS number, '/' || f.slug || '/' || c.slug || '/declines' AS path, r.reason,
              coalesce((SELECT json_agg(json_build_object('personId', w.id, 'name', w.name, 'email', w.email, 'locale', w.locale))
                          FROM person w WHERE w.email IS NOT NULL AND w.id <> p.owner_id
                           AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = w.id AND g.forum_id = c.forum_id
                                        AND (g.call_id IS NULL OR g.call_id = c.id) AND g.role = 'chair')
                           AND NOT EXISTS (SELECT 1 FROM conflict k JOIN reviewer v ON v.id = k.reviewer_id
                                            WHERE k.proposal_id = p.id AND k.active AND v.person_id = w.id)), '[]') AS chairs
         FROM reversal_request r JOIN proposal p ON p.id = r.proposal_id JOIN call c ON c.id = p.call_id
         JOIN forum f ON f.id = c.forum_id WHERE r.id = $1 AND p.status = 'screened_out'`,
      [requestId],
    )) as Asked[];
    if (!asked) return;
    const { forumId, callId, proposalId, title, number, path, reason, chairs } = asked;
    await writeLetters(
      tx,
      chairs.map((chair) => ({
        kind: 'reversal_asked',
        cause: `reversal:${requestId}`,
        forumId,
        callId,
        recipientId: chair.personId,
        toEmail: chair.email,
        toName: chair.name,
        locale: chair.locale,
        aboutProposalId: proposalId,
        params: { title, number, reason, declinesUrl: path },
      })),
    );
  }
}
