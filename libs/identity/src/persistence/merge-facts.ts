/** SQL: the facts of merge `m` of records `k` and `g`. */
export const MERGE_FACTS = `m.undone_at IS NOT NULL AS undone, m.kept_moves AS "keptMoves",
    g.merged_into IS NOT DISTINCT FROM k.id AS stands, (k.email IS NULL OR g.email IS NULL) AS forgotten,
    EXISTS (SELECT 1 FROM person_merge l WHERE l.undone_at IS NULL AND l.merged_at > m.merged_at
               AND (l.kept_id IN (m.kept_id, m.gone_id) OR l.gone_id IN (m.kept_id, m.gone_id))) AS "mergedSince",
    (EXISTS (SELECT 1 FROM role_grant r WHERE r.person_id IN (m.kept_id, m.gone_id))
      OR m.dropped @> '[{"table": "role_grant"}]') AS "hasRole"`;
