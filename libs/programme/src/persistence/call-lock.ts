import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';

/** The call of a programme act, locked against others who arrange it at the same time. */
export interface ArrangedCall {
  forumId: string;
  callId: string;
  timeZone: string;
}

/** Locks the call's programme for this transaction; refuses an unknown call as not found. */
export async function lockProgramme(tx: Tx, callId: string): Promise<ArrangedCall> {
  const [call] = (await tx.query(
    `SELECT id AS "callId", forum_id AS "forumId", time_zone AS "timeZone" FROM call WHERE id = $1`,
    [callId],
  )) as ArrangedCall[];
  const locked = found(call);
  // an advisory lock, so that proposers and reviewers need not wait for the arranging of rooms
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme:${callId}`]);
  return locked;
}

/** Locks the programmes of every call of the forum that has this call, in one order; of no forum when it has none. */
export async function lockProgrammesOfForum(tx: Tx, callId: string): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('programme:' || id, 0))
       FROM (SELECT o.id FROM call c JOIN call o ON o.forum_id = c.forum_id WHERE c.id = $1 ORDER BY o.id) calls`,
    [callId],
  );
}
