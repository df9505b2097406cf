import type { Tx } from '#libs/database';

/** The proposals of a forum that name an address or have asked it, but for the person's own; in one order for all. */
export async function namedIn(
  tx: Tx,
  { forumId, email, personId }: { forumId: string; email: string; personId: string },
): Promise<{ callId: string; proposalId: string; invitationId: string | null }[]> {
  return (await tx.query(
    `SELECT p.call_id AS "callId", p.id AS "proposalId", i.id AS "invitationId"
       FROM proposal p JOIN call c ON c.id = p.call_id
       LEFT JOIN invitation i ON i.proposal_id = p.id AND i.email = $2
      WHERE c.forum_id = $1 AND p.owner_id <> $3
        AND (i.id IS NOT NULL OR p.id IN (SELECT n.proposal_id FROM proposal_person n WHERE n.email <> '' AND lower(n.email) = $2))
      ORDER BY p.id`,
    [forumId, email, personId],
  )) as { callId: string; proposalId: string; invitationId: string | null }[];
}

/** Takes the person off the sessions that came from a proposal; the next published programme does without them. */
export async function clearSessions(
  tx: Tx,
  { proposalId, email, personId }: { proposalId: string; email: string; personId: string },
): Promise<void> {
  await tx.query(
    `DELETE FROM session_person w USING session s
      WHERE s.id = w.session_id AND s.proposal_id = $1
        AND (w.person_id = $3 OR (w.role, w.name) IN (
          SELECT n.role, n.name FROM proposal_person n WHERE n.proposal_id = $1 AND lower(n.email) = $2))`,
    [proposalId, email, personId],
  );
}

/** Empties letters about the proposals to the address, and those that told a proposer of its answer. */
export async function clearLetters(
  tx: Tx,
  { proposalIds, email }: { proposalIds: readonly string[]; email: string },
): Promise<void> {
  await tx.query(
    `UPDATE letter SET to_email = id || '@removed.invalid', to_name = '', body = '', recipient_id = NULL,
            status = CASE WHEN status = 'queued' THEN 'suppressed' ELSE status END, last_error = 'asked_not_to'
      WHERE about_proposal_id = ANY ($1::uuid[]) AND lower(to_email) = $2`,
    [proposalIds, email],
  );
  await tx.query(
    `UPDATE letter l SET body = '' FROM invitation i
      WHERE l.about_proposal_id = ANY ($1::uuid[]) AND i.proposal_id = l.about_proposal_id AND i.email = $2
        AND l.kind IN ('invitation_declined', 'invitation_not_me') AND l.cause LIKE 'answered:' || i.id || ':%'`,
    [proposalIds, email],
  );
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

/** Forgets what open forms sent last, and what a file of another system said of the person beside the proposal. */
export async function clearTraces(
  tx: Tx,
  { proposalIds, email }: { proposalIds: readonly string[]; email: string },
): Promise<void> {
  await tx.query('DELETE FROM proposal_writer WHERE proposal_id = ANY ($1::uuid[])', [proposalIds]);
  await tx.query(
    `UPDATE proposal_origin o SET raw = '{}' WHERE o.proposal_id = ANY ($1::uuid[])
        AND (position($2 in lower(o.raw::text)) > 0 OR EXISTS (
          SELECT 1 FROM proposal_person n WHERE n.proposal_id = o.proposal_id AND lower(n.email) = $2 AND n.name <> ''
             AND position(lower(n.name) in lower(o.raw::text)) > 0))`,
    [proposalIds, email],
  );
}
