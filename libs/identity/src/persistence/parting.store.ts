import type { Tx } from '#libs/database';
import { found } from '#libs/kernel';
import type { MergeFacts } from '../rules/merge-undoing.js';
import { MERGE_FACTS } from './merge-facts.js';
import { emptyFilled } from './merge.store.js';
import { movedBetween } from './person-references.js';

/** A merge with what undoing it depends on and what it takes. */
export type StoredMerge = MergeFacts & {
  id: string;
  keptId: string;
  goneId: string;
  /** The record that stands for the one kept now. */
  leadsTo: string;
  filled: string[];
};

/** Locks a merge of the forum; another's is not found. */
export async function lockMerge(
  tx: Tx,
  { mergeId, forumId }: { mergeId: string; forumId: string },
): Promise<StoredMerge> {
  await tx.query(
    `SELECT 1 FROM person WHERE id IN (SELECT unnest(ARRAY[kept_id, gone_id]) FROM person_merge WHERE id = $1)
      ORDER BY id FOR UPDATE`,
    [mergeId],
  );
  const [merge] = (await tx.query(
    `SELECT m.id, m.kept_id AS "keptId", m.gone_id AS "goneId", m.filled, coalesce(k.merged_into, k.id) AS "leadsTo", ${MERGE_FACTS}
       FROM person_merge m JOIN person k ON k.id = m.kept_id JOIN person g ON g.id = m.gone_id
      WHERE m.id = $1 AND m.forum_id = $2`,
    [mergeId, forumId],
  )) as StoredMerge[];
  return found(merge);
}

/** Where rows carry an address: they go with it, whenever they were written. */
const BY_ADDRESS = [
  ['proposal_person', 'person_id', 'email'],
  ['invitation', 'person_id', 'email'],
  ['call_late_link', 'person_id', 'email'],
  ['letter', 'recipient_id', 'to_email'],
] as const;

/**
 * Parts two records: what went from one to the other in the merge goes back; what came since and carries an address goes
 * with it; everything else that came since stays with the record that was kept.
 */
export async function partRecords(tx: Tx, merge: StoredMerge): Promise<void> {
  const { id, keptId, goneId } = merge;
  await tx.query('UPDATE person SET merged_into = NULL WHERE id = $1', [goneId]);
  for (const { back } of await movedBetween(tx)) await tx.query(back, [keptId, goneId, id]);
  for (const [table, column, email] of BY_ADDRESS)
    for (const [from, to] of [
      [keptId, goneId],
      [goneId, keptId],
    ])
      await tx.query(
        `UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1
            AND lower(${email}) IN (SELECT email FROM person WHERE $2 IN (id, merged_into))`,
        [from, to],
      );
  // who was put on a session since, by the part that names them
  await tx.query(
    `UPDATE session_person w SET person_id = $2 FROM session s, proposal_person n
      WHERE s.id = w.session_id AND n.proposal_id = s.proposal_id AND w.person_id = $1 AND n.person_id = $2
        AND n.role = w.role AND n.name = w.name`,
    [keptId, goneId],
  );
  await putBack(tx, merge);
  await emptyFilled(tx, merge);
}

/** What both had is there for both again; a role that was taken from the one kept meanwhile is not given back. */
async function putBack(tx: Tx, { id, keptId, goneId }: StoredMerge): Promise<void> {
  const dropped = (table: string) =>
    `SELECT r.* FROM person_merge m CROSS JOIN LATERAL jsonb_array_elements(m.dropped) AS d (dropped)
      CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, d.dropped -> 'row') r
      WHERE m.id = $1 AND d.dropped ->> 'table' = '${table}'`;
  await tx.query(
    `INSERT INTO role_grant SELECT g.* FROM (${dropped('role_grant')}) g
      WHERE EXISTS (SELECT 1 FROM role_grant k WHERE k.person_id = $2 AND k.forum_id = g.forum_id
                       AND k.call_id IS NOT DISTINCT FROM g.call_id AND k.role = g.role)
     ON CONFLICT DO NOTHING`,
    [id, keptId],
  );
  await tx.query(`INSERT INTO account ${dropped('account')} ON CONFLICT DO NOTHING`, [id]);
  await tx.query(`INSERT INTO saved_view ${dropped('saved_view')} ON CONFLICT DO NOTHING`, [id]);
  // who was shut out under one record is under both
  await tx.query(
    `UPDATE account a SET disabled_at = k.disabled_at FROM account k
      WHERE a.person_id = $2 AND k.person_id = $1 AND a.disabled_at IS NULL`,
    [keptId, goneId],
  );
  await tx.query(
    `INSERT INTO person_kept_apart SELECT a.* FROM (${dropped('person_kept_apart')}) a ON CONFLICT DO NOTHING`,
    [id],
  );
}

/** Nobody stays signed in, and no token stays good, of whom it is not known any more which of the two they are. */
export async function endAccess(tx: Tx, { id, keptId }: StoredMerge): Promise<void> {
  await tx.query(
    `DELETE FROM sign_in_session s USING person_merge m
      WHERE m.id = $1 AND s.person_id = $2 AND s.created_at >= m.merged_at`,
    [id, keptId],
  );
  await tx.query(
    `UPDATE api_token t SET revoked_at = clock_timestamp() FROM person_merge m
      WHERE m.id = $1 AND t.person_id = $2 AND t.created_at >= m.merged_at AND t.revoked_at IS NULL`,
    [id, keptId],
  );
}
