import { createHash } from 'node:crypto';

/** An entry as it is sealed: `facts` as PostgreSQL writes jsonb, `at` in UTC to the microsecond. */
export interface SealableEntry {
  id: string;
  forumId: string | null;
  callId: string | null;
  actorId: string | null;
  actorKind: string;
  act: string;
  subjectId: string | null;
  facts: string;
  at: string;
}

/** What the first seal follows. */
export const GENESIS = Buffer.alloc(32);

/** The seal of an entry: SHA-256 over the seal before it and every word of the entry. */
export const sealOf = (previous: Buffer, entry: SealableEntry): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(
      JSON.stringify([
        entry.id,
        entry.forumId,
        entry.callId,
        entry.actorId,
        entry.actorKind,
        entry.act,
        entry.subjectId,
        entry.facts,
        entry.at,
      ]),
    )
    .digest();

/** The columns of `SealableEntry`, of a table called e. */
export const SEALABLE = `e.id, e.forum_id AS "forumId", e.call_id AS "callId", e.actor_id AS "actorId",
  e.actor_kind AS "actorKind", e.act, e.subject_id AS "subjectId", e.facts::text AS facts,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at`;
