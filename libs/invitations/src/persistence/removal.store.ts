import type { Tx } from '#libs/database';

/** The proposals of a forum that name or named an address, or have asked it, but for the person's own; in one order for all. */
export async function namedIn(
  tx: Tx,
  { forumId, email, personId }: { forumId: string; email: string; personId: string },
): Promise<{ callId: string; proposalId: string; invitationId: string | null }[]> {
  return (await tx.query(
    `SELECT p.call_id AS "callId", p.id AS "proposalId", i.id AS "invitationId"
       FROM proposal p JOIN call c ON c.id = p.call_id
       LEFT JOIN invitation i ON i.proposal_id = p.id AND i.email = $2
      WHERE c.forum_id = $1 AND p.owner_id <> $3
        AND (i.id IS NOT NULL OR p.id IN (SELECT n.proposal_id FROM proposal_person n WHERE n.email <> '' AND lower(n.email) = $2)
             -- their proposer took them off the list again
             OR EXISTS (SELECT 1 FROM proposal_version v CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'people') AS e (person)
                         WHERE v.proposal_id = p.id AND lower(e.person ->> 'email') = $2))
      ORDER BY p.id`,
    [forumId, email, personId],
  )) as { callId: string; proposalId: string; invitationId: string | null }[];
}

/** Leaves of the invitations that somebody was asked and wants to be left out. */
export async function clearInvitations(
  tx: Tx,
  { proposalIds, email, at }: { proposalIds: readonly string[]; email: string; at: Date },
): Promise<void> {
  await tx.query(
    `UPDATE invitation SET status = 'removed', email = NULL, person_id = NULL, roles = '{}', note = '', answered_at = $3,
            version = version + 1
      WHERE proposal_id = ANY ($1::uuid[]) AND email = $2`,
    [proposalIds, email, at],
  );
}
