import type { Tx } from '#libs/database';

/** How the rows of one column go from one record to another and back. */
export interface Reference {
  table: string;
  column: string;
  /** SQL: from record `$2` to `$1`, and written down for merge `$3`. */
  move: string;
  /** SQL: those of merge `$3` that are still with record `$1` back to `$2`. */
  back: string;
}

/**
 * Every column that points at a person, by the catalogue; but for tables that refuse changes, and for merges
 * themselves, which go on naming the records they were made of.
 */
export async function movedBetween(tx: Tx): Promise<Reference[]> {
  return (await tx.query(
    `SELECT r.name AS "table", r.attname AS "column",
            format('WITH moved AS (UPDATE %1$s SET %2$I = $1 WHERE %2$I = $2 RETURNING jsonb_build_object(%3$s) AS row_key)
                    INSERT INTO person_merge_move (merge_id, of_table, of_column, row_key)
                    SELECT $3, %4$L, %5$L, row_key FROM moved', r.name, r.attname, r.keys, r.name, r.attname) AS move,
            format('UPDATE %1$s SET %2$I = $2 WHERE %2$I = $1 AND jsonb_build_object(%3$s) IN (
                    SELECT row_key FROM person_merge_move WHERE merge_id = $3 AND of_table = %4$L AND of_column = %5$L)',
                   r.name, r.attname, r.keys, r.name, r.attname) AS back
       FROM (SELECT c.conrelid::regclass::text AS name, a.attname,
                    (SELECT string_agg(format('%L, %I', k.attname, k.attname), ', ' ORDER BY k.attnum)
                       FROM pg_constraint p JOIN pg_attribute k ON k.attrelid = p.conrelid AND k.attnum = ANY (p.conkey)
                      WHERE p.conrelid = c.conrelid AND p.contype = 'p') AS keys
               FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
              WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND cardinality(c.conkey) = 1
                AND c.conrelid <> 'person_merge'::regclass
                AND NOT EXISTS (SELECT 1 FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
                                 WHERE t.tgrelid = c.conrelid AND f.proname LIKE 'refuse\\_change%')) r
      ORDER BY 1, 2`,
  )) as Reference[];
}
