import type { Tx } from '#libs/database';

/** Who is taken out, under every word they are known by, and of which proposals. */
export interface Removal {
  forumId: string;
  proposalIds: readonly string[];
  email: string;
  /** Names, as they were written. */
  names: readonly string[];
}

/** Empties letters about the proposals to the address, and those that told a proposer of its answer. */
export async function clearLetters(tx: Tx, { proposalIds, email }: Removal): Promise<void> {
  await emptyLetters(tx, 'l.about_proposal_id = ANY ($1::uuid[]) AND lower(l.to_email) = $2', [
    proposalIds,
    email,
  ]);
  await tx.query(
    `UPDATE letter l SET body = '' FROM invitation i
      WHERE l.about_proposal_id = ANY ($1::uuid[]) AND i.proposal_id = l.about_proposal_id AND i.email = $2
        AND l.kind IN ('invitation_declined', 'invitation_not_me') AND l.cause LIKE 'answered:' || i.id || ':%'`,
    [proposalIds, email],
  );
}

/** Empties what was ever sent to addresses that nobody is known by any more, and takes back what they could still open. */
export async function clearForgotten(
  tx: Tx,
  { personId, emails }: { personId: string; emails: readonly string[] },
): Promise<void> {
  if (emails.length === 0) return;
  await emptyLetters(tx, 'lower(l.to_email) = ANY ($1::text[])', [emails]);
  await tx.query('DELETE FROM sign_in_link WHERE email = ANY ($1)', [emails]);
  await tx.query(
    `UPDATE call_late_link SET email = id || '@removed.invalid', person_id = NULL, revoked_by = coalesce(revoked_by, $2),
            revoked_at = coalesce(revoked_at, clock_timestamp())
      WHERE email = ANY ($1)`,
    [emails, personId],
  );
}

/** Empties letters `l`, and what a mail server said of them, which names whom they were for. */
async function emptyLetters(tx: Tx, which: string, values: unknown[]): Promise<void> {
  await tx.query(
    `UPDATE outbox_delivery d SET last_error = '' FROM outbox_event e, letter l
      WHERE e.id = d.event_id AND e.type = 'letter.queued' AND e.payload ->> 'letterId' = l.id::text AND d.last_error <> ''
        AND ${which}`,
    values,
  );
  await tx.query(
    `UPDATE letter l SET to_email = id || '@removed.invalid', to_name = '', body = '', recipient_id = NULL,
            status = CASE WHEN status = 'queued' THEN 'suppressed' ELSE status END, last_error = 'asked_not_to'
      WHERE ${which}`,
    values,
  );
}

/** Forgets what open forms sent last, and what files of other systems said of the person. */
export async function clearFiles(tx: Tx, { forumId, proposalIds, email, names }: Removal): Promise<void> {
  await tx.query('DELETE FROM proposal_writer WHERE proposal_id = ANY ($1::uuid[])', [proposalIds]);
  const words = [email, ...names].map((word) => word.toLowerCase());
  await tx.query(
    `UPDATE proposal_origin o SET raw = '{}' WHERE o.proposal_id = ANY ($1::uuid[])
        AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS word WHERE position(word in lower(o.raw::text)) > 0)`,
    [proposalIds, words],
  );
  // a file that waits to be brought in is a copy of one that somebody has
  await tx.query(
    `DELETE FROM import_draft d USING call c
      WHERE c.id = d.call_id AND c.forum_id = $1 AND position($2 in lower(d.content::text)) > 0`,
    [forumId, email],
  );
}

/** Takes name and address out of what was noted about the proposals: findings, ties with the committee, kept answers. */
export async function clearNotes(tx: Tx, { forumId, proposalIds, email, names }: Removal): Promise<void> {
  const words = [email, ...names];
  for (const [table, column] of [
    ['screening', 'flags'],
    ['conflict', 'evidence'],
  ] as const)
    await tx.query(
      `UPDATE ${table} SET ${column} = without_values(${column}::text, $2)::jsonb
        WHERE proposal_id = ANY ($1::uuid[]) AND without_values(${column}::text, $2) <> ${column}::text`,
      [proposalIds, words],
    );
  // where speakers are counted, a run of the selection names them; who was not known yet is called by address or name
  await tx.query(
    `UPDATE selection_run r SET result = (
        SELECT regexp_replace(without_values(r.result::text, $2), '("speaker:)(' || string_agg(pattern, '|') || ')', '\\1', 'gi')::jsonb
          FROM (SELECT regexp_replace(word, '([][\\\\.^$*+?(){}|])', '\\\\\\1', 'g') AS pattern FROM unnest($2::text[]) AS word) words)
      WHERE r.call_id IN (SELECT p.call_id FROM proposal p WHERE p.id = ANY ($1::uuid[]))
        AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS word WHERE position(lower(word) in lower(r.result::text)) > 0)`,
    [proposalIds, words],
  );
  await tx.query(
    `UPDATE kept_answer SET body = without_values(body, $1) WHERE without_values(body, $1) <> body`,
    [words],
  );
  await tx.query(
    `DELETE FROM saved_view v USING call c
      WHERE c.id = v.call_id AND c.forum_id = $1
        AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS word WHERE position(word in lower(v.address || ' ' || v.name)) > 0)`,
    [forumId, words.flatMap((word) => inAddresses(word))],
  );
}

/** A word as it may stand in the address of a list, or in its name. */
function inAddresses(word: string): string[] {
  const asForm = new URLSearchParams({ q: word }).toString().slice(2);
  return [...new Set([word, asForm, encodeURIComponent(word)].map((one) => one.toLowerCase()))];
}
