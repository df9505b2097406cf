import type { Tx } from '#libs/database';
import { movedBetween } from './person-references.js';

export interface NewMerge {
  id: string;
  forumId: string;
  callId: string;
  keptId: string;
  goneId: string;
  by: string | null;
}

/** What the one kept may learn from the other: empty there, said here. */
const PARTICULARS = {
  name: "''",
  organisation: "''",
  stakeholder_group: 'NULL',
  regional_group: 'NULL',
  country: 'NULL',
  gender: 'NULL',
} as const;

/**
 * Puts two records together: makes everything that points at one point at the other, but for what cannot be changed any
 * more and stays under the record that signed it (the trail, kept versions, published programmes), and writes down what
 * it takes to part them again. Every reference there is comes from the catalogue, so that a table added later is not
 * forgotten.
 */
export async function joinRecords(tx: Tx, merge: NewMerge): Promise<void> {
  const { id, forumId, callId, keptId, goneId, by } = merge;
  await tx.query(
    `INSERT INTO person_merge (id, forum_id, call_id, kept_id, gone_id, merged_by, merged_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [id, forumId, callId, keptId, goneId, by],
  );
  await tx.query('DELETE FROM sign_in_session WHERE person_id = $1', [goneId]);
  await tx.query(
    'UPDATE api_token SET revoked_at = clock_timestamp() WHERE person_id = $1 AND revoked_at IS NULL',
    [goneId],
  );
  await dropTwice(tx, merge);
  for (const { move } of await movedBetween(tx)) await tx.query(move, [keptId, goneId, id]);
  await fillGaps(tx, merge);
  await tx.query('UPDATE person SET merged_into = $1 WHERE id = $2', [keptId, goneId]);
}

/** Takes away what both have, and what is said of the two as two people; it is kept with the merge. */
async function dropTwice(tx: Tx, { id, keptId, goneId }: NewMerge): Promise<void> {
  await tx.query(
    `WITH apart AS (DELETE FROM person_kept_apart a WHERE $2::uuid IN (one, other) RETURNING to_jsonb(a) AS gone),
          roles AS (DELETE FROM role_grant g USING role_grant k WHERE g.person_id = $2 AND k.person_id = $1
                       AND k.forum_id = g.forum_id AND k.call_id IS NOT DISTINCT FROM g.call_id AND k.role = g.role
                    RETURNING to_jsonb(g) AS gone),
          accounts AS (DELETE FROM account a WHERE person_id = $2 AND EXISTS (SELECT 1 FROM account k WHERE k.person_id = $1)
                       RETURNING to_jsonb(a) AS gone),
          views AS (DELETE FROM saved_view g USING saved_view k WHERE g.owner_id = $2 AND k.owner_id = $1
                       AND k.call_id = g.call_id AND k.name = g.name RETURNING to_jsonb(g) AS gone),
          dropped AS (SELECT 'person_kept_apart' AS of_table, gone FROM apart UNION ALL SELECT 'role_grant', gone FROM roles
                      UNION ALL SELECT 'account', gone FROM accounts UNION ALL SELECT 'saved_view', gone FROM views)
     UPDATE person_merge SET dropped = coalesce((SELECT jsonb_agg(jsonb_build_object('table', of_table, 'row', gone)) FROM dropped), '[]')
      WHERE id = $3`,
    [keptId, goneId, id],
  );
}

async function fillGaps(tx: Tx, { id, keptId, goneId }: NewMerge): Promise<void> {
  for (const [column, nothing] of Object.entries(PARTICULARS))
    await tx.query(
      `WITH filled AS (UPDATE person k SET ${column} = g.${column} FROM person g
                        WHERE k.id = $1 AND g.id = $2 AND k.${column} IS NOT DISTINCT FROM ${nothing}
                          AND g.${column} IS DISTINCT FROM ${nothing} RETURNING k.id)
       UPDATE person_merge SET filled = filled || '${column}'::text WHERE id = $3 AND EXISTS (SELECT 1 FROM filled)`,
      [keptId, goneId, id],
    );
}

/** Takes back what the record kept had learnt from the other, unless it was changed since. */
export async function emptyFilled(
  tx: Tx,
  { keptId, goneId, filled }: { keptId: string; goneId: string; filled: readonly string[] },
): Promise<void> {
  for (const [column, nothing] of Object.entries(PARTICULARS))
    if (filled.includes(column))
      await tx.query(
        `UPDATE person k SET ${column} = ${nothing} FROM person g WHERE k.id = $1 AND g.id = $2 AND k.${column} = g.${column}`,
        [keptId, goneId],
      );
}
