import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';
import { needsLateLink, type SubmissionWindow } from '../rules/calendar/submission-window.js';

/** Until when a person may hand in late: SQL over `c` (the call); the person is the parameter of this number. */
export const lateUntilSql = (person: number): string =>
  `(SELECT max(l.submit_until) FROM call_late_link l
     WHERE l.call_id = c.id AND l.person_id = $${person} AND l.revoked_at IS NULL)`;

export interface LateLink {
  id: string;
  email: string;
  personId: string | null;
  submitUntil: Date;
  revokedAt: Date | null;
}

const COLUMNS = `id, email, person_id AS "personId", submit_until AS "submitUntil", revoked_at AS "revokedAt"`;

/** A link of this call by its id, locked. Refuses with `not_found`. */
export async function lockLateLink(tx: Tx, callId: string, id: string): Promise<LateLink> {
  const [row] = (await tx.query(
    `SELECT ${COLUMNS} FROM call_late_link WHERE call_id = $1 AND id = $2 FOR UPDATE`,
    [callId, id],
  )) as LateLink[];
  return found(row);
}

/** A link of this call by the hash of its secret, locked. Refuses with `not_found`. */
export async function lockLateLinkByHash(tx: Tx, callId: string, hash: Buffer): Promise<LateLink> {
  const [row] = (await tx.query(
    `SELECT ${COLUMNS} FROM call_late_link WHERE call_id = $1 AND token_hash = $2 FOR UPDATE`,
    [callId, hash],
  )) as LateLink[];
  return found(row);
}

/** Notes that a proposal came in by a link for the late, when it could not have come in without. */
export async function countLateEntry(
  tx: Tx,
  callId: string,
  personId: string,
  window: SubmissionWindow,
  now: Date,
): Promise<void> {
  if (!needsLateLink(window, now)) return;
  await tx.query(
    `UPDATE call_late_link SET used_count = used_count + 1, last_used_at = $3
      WHERE id = (SELECT id FROM call_late_link
                   WHERE call_id = $1 AND person_id = $2 AND revoked_at IS NULL AND submit_until > $3
                   ORDER BY submit_until DESC, id LIMIT 1)`,
    [callId, personId, now],
  );
}
