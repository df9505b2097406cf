import type { Tx } from '#libs/database';
import type { Bid } from '#libs/matching';

/** A call as far as wishes are concerned, locked against a change of its settings. */
export async function lockWishing(
  tx: Tx,
  { forumId, callId }: { forumId: string; callId: string },
): Promise<{ status: string; reviewersBid: boolean } | undefined> {
  const [call] = (await tx.query(
    `SELECT status, coalesce((settings ->> 'reviewersBid')::boolean, false) AS "reviewersBid"
       FROM call WHERE id = $1 AND forum_id = $2 FOR SHARE`,
    [callId, forumId],
  )) as [{ status: string; reviewersBid: boolean }?];
  return call;
}

/** Keeps a member's wishes about proposals that passed and that they have no conflict with; returns how many it kept. */
export async function storeWishes(
  tx: Tx,
  made: { callId: string; reviewerId: string; wishes: ReadonlyMap<string, Bid | null>; now: Date },
): Promise<number> {
  const { callId, reviewerId, wishes, now } = made;
  const taken = [...wishes].filter(([, wish]) => wish === null).map(([id]) => id);
  await tx.query(`DELETE FROM bid WHERE reviewer_id = $1 AND proposal_id = ANY ($2::uuid[])`, [
    reviewerId,
    taken,
  ]);
  const given = [...wishes].filter(([, wish]) => wish !== null);
  const kept = (await tx.query(
    `WITH kept AS (
       INSERT INTO bid (reviewer_id, proposal_id, call_id, bid, made_at)
       SELECT $1, q.id, $2, w.bid, $3
         FROM unnest($4::uuid[], $5::text[]) AS w(proposal_id, bid)
         JOIN proposal q ON q.id = w.proposal_id AND q.call_id = $2 AND q.status IN ('passed','under_review')
        WHERE NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $1 AND x.active)
       ON CONFLICT (reviewer_id, proposal_id) DO UPDATE SET bid = excluded.bid, made_at = excluded.made_at
       RETURNING 1)
     SELECT count(*)::int AS n FROM kept`,
    [reviewerId, callId, now, given.map(([id]) => id), given.map(([, wish]) => wish)],
  )) as [{ n: number }];
  return kept[0].n;
}
