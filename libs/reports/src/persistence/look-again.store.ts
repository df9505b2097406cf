import type { Tx } from '#libs/database';
import { outbox } from '#libs/outbox';

/** What a report that was filed can take away. */
const ABOUT_REPORTS = ['report_missing', 'report_claimed'];

/**
 * Has the rules look again at the lists of the forum's calls that still take or screen proposals: at all of them after
 * a workshop came to light, at those that wait for a report after one was filed.
 */
export async function lookAgain(tx: Tx, forumId: string, at: 'all' | 'waiting'): Promise<void> {
  const rows = (await tx.query(
    `WITH looked AS (
       UPDATE proposal_listing l SET flags_pending = true FROM call c
        WHERE c.id = l.call_id AND c.forum_id = $1 AND c.status IN ('open','closed','screening') AND l.shown
          AND ($2::text[] IS NULL OR l.flags && $2::text[])
        RETURNING l.call_id)
     SELECT DISTINCT call_id AS "callId" FROM looked`,
    [forumId, at === 'all' ? null : ABOUT_REPORTS],
  )) as { callId: string }[];
  await outbox.addAll(
    tx,
    rows.map(({ callId }) => ({ type: 'proposals.listed_anew', payload: { callId } })),
  );
}
