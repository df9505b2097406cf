import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';

export interface MergedPerson {
  id: string;
  email: string | null;
  name: string;
  locale: string;
  mergedInto: string | null;
  hasAccount: boolean;
  /** Holds a role in any forum. */
  hasRole: boolean;
}

/** Both records, locked in one order for all. Refuses with `not_found` unless both are there. */
export async function lockPersons(
  tx: Tx,
  keptId: string,
  goneId: string,
): Promise<{ kept: MergedPerson; gone: MergedPerson }> {
  const rows = (await tx.query(
    `SELECT p.id, p.email, p.name, p.locale, p.merged_into AS "mergedInto",
            EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS "hasAccount",
            EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id) AS "hasRole"
       FROM person p WHERE p.id IN ($1, $2) ORDER BY p.id FOR UPDATE OF p`,
    [keptId, goneId],
  )) as MergedPerson[];
  return {
    kept: found(rows.find(({ id }) => id === keptId)),
    gone: found(rows.find(({ id }) => id === goneId)),
  };
}

/** SQL: the calls of forum `$1` that somebody runs: all of them (`$2`), or one (`$3`). */
export const CALLS_RUN = `(SELECT c.id FROM call c WHERE c.forum_id = $1 AND ($2::boolean OR c.id = $3))`;

/** SQL: whether person `w` is known in those calls by a proposal or a seat. */
export const IS_KNOWN_THERE = `(
  EXISTS (SELECT 1 FROM proposal p WHERE p.owner_id = w.id AND p.status <> 'draft' AND p.call_id IN ${CALLS_RUN})
  OR EXISTS (SELECT 1 FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id
              WHERE n.person_id = w.id AND p.status <> 'draft' AND p.call_id IN ${CALLS_RUN})
  OR EXISTS (SELECT 1 FROM reviewer r WHERE r.person_id = w.id AND r.call_id IN ${CALLS_RUN}))`;

/** Whom of these people somebody who runs calls may know of. */
export async function knownAmong(
  tx: Tx,
  { forumId, wholeForum, callId }: { forumId: string; wholeForum: boolean; callId: string },
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = (await tx.query(
    `SELECT w.id FROM person w WHERE w.id = ANY ($4::uuid[]) AND w.merged_into IS NULL AND ${IS_KNOWN_THERE}`,
    [forumId, wholeForum, callId, ids],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** Whether somebody has something of their own in another forum: a proposal, a seat, a role. */
export async function isKnownElsewhere(tx: Tx, personId: string, forumId: string): Promise<boolean> {
  const rows = (await tx.query(
    `SELECT 1 FROM call c WHERE c.forum_id <> $2 AND (
         EXISTS (SELECT 1 FROM proposal p WHERE p.call_id = c.id AND p.owner_id = $1)
         OR EXISTS (SELECT 1 FROM reviewer r WHERE r.call_id = c.id AND r.person_id = $1))
     UNION ALL SELECT 1 FROM role_grant g WHERE g.person_id = $1 AND g.forum_id <> $2 LIMIT 1`,
    [personId, forumId],
  )) as unknown[];
  return rows.length > 0;
}

/** Calls in which both have a seat: two seats of one person cannot be put together. */
export async function callsWithTwoSeats(tx: Tx, keptId: string, goneId: string): Promise<string[]> {
  const rows = (await tx.query(
    `SELECT c.name FROM reviewer a JOIN reviewer b ON b.call_id = a.call_id JOIN call c ON c.id = a.call_id
      WHERE a.person_id = $1 AND b.person_id = $2 ORDER BY c.name`,
    [keptId, goneId],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

/** The numbers of proposals that the person reviews and is part of. */
export async function ownReviews(tx: Tx, personId: string): Promise<string[]> {
  const rows = (await tx.query(
    `SELECT DISTINCT p.number FROM assignment a
       JOIN reviewer r ON r.id = a.reviewer_id
       JOIN proposal p ON p.id = a.proposal_id
      WHERE r.person_id = $1 AND a.status IN ('proposed', 'assigned', 'done')
        AND (p.owner_id = $1 OR EXISTS (SELECT 1 FROM proposal_person n WHERE n.proposal_id = p.id AND n.person_id = $1))
      ORDER BY p.number`,
    [personId],
  )) as { number: number | null }[];
  return rows.map(({ number }) => `#${number ?? '?'}`);
}
