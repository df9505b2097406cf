import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';

/** A tag as an act finds it, locked. */
export interface StoredTag {
  id: string;
  slug: string;
  name: string;
  origin: 'listed' | 'written_in';
}

/** The call whose tags are to be changed, with its forum. */
export async function callOfTags(tx: Tx, callId: string): Promise<{ forumId: string; callId: string }> {
  const [call] = (await tx.query('SELECT forum_id AS "forumId", id AS "callId" FROM call WHERE id = $1', [
    callId,
  ])) as { forumId: string; callId: string }[];
  return found(call);
}

/** Locks tags of a call in one order for everybody; those of another call are left out. */
export async function lockTags(tx: Tx, callId: string, ids: readonly string[]): Promise<StoredTag[]> {
  return (await tx.query(
    'SELECT id, slug, name, origin FROM tag WHERE call_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE',
    [callId, ids],
  )) as StoredTag[];
}

/** Whether another tag of the call has this slug. */
export async function slugTaken(tx: Tx, callId: string, slug: string, but: string): Promise<boolean> {
  const rows = (await tx.query('SELECT 1 FROM tag WHERE call_id = $1 AND slug = $2 AND id <> $3', [
    callId,
    slug,
    but,
  ])) as unknown[];
  return rows.length > 0;
}

/** Moves everything that bears the sources to the target, and leaves their spellings as names of it. */
export async function mergeInto(
  tx: Tx,
  callId: string,
  sources: readonly StoredTag[],
  target: StoredTag,
): Promise<void> {
  const ids = sources.map(({ id }) => id);
  await tx.query(
    `INSERT INTO proposal_tag (proposal_id, tag_id, call_id, position)
     SELECT t.proposal_id, $3, $1, min(t.position) FROM proposal_tag t WHERE t.call_id = $1 AND t.tag_id = ANY ($2)
      GROUP BY t.proposal_id ON CONFLICT (proposal_id, tag_id) DO NOTHING`,
    [callId, ids, target.id],
  );
  await tx.query('DELETE FROM proposal_tag WHERE call_id = $1 AND tag_id = ANY ($2)', [callId, ids]);
  await tx.query(
    `INSERT INTO reviewer_tag (reviewer_id, tag_id, call_id)
     SELECT DISTINCT r.reviewer_id, $3::uuid, $1::uuid FROM reviewer_tag r WHERE r.call_id = $1 AND r.tag_id = ANY ($2)
     ON CONFLICT DO NOTHING`,
    [callId, ids, target.id],
  );
  await tx.query('DELETE FROM reviewer_tag WHERE call_id = $1 AND tag_id = ANY ($2)', [callId, ids]);
  await tx.query('UPDATE tag_alias SET tag_id = $3 WHERE call_id = $1 AND tag_id = ANY ($2)', [
    callId,
    ids,
    target.id,
  ]);
  await tx.query(
    `INSERT INTO tag_alias (call_id, slug, tag_id) SELECT $1, slug, $3 FROM unnest($2::text[]) AS slug
     ON CONFLICT (call_id, slug) DO UPDATE SET tag_id = excluded.tag_id`,
    [callId, sources.map(({ slug }) => slug), target.id],
  );
  await tx.query('DELETE FROM tag WHERE call_id = $1 AND id = ANY ($2)', [callId, ids]);
}
