/**
 * SQL: the person to whom a cured proposal returns, by its row `desk` of screening_desk: who asked for the cure, while they
 * still run the call and have no conflict of interest with it. Null sends it to the queue.
 */
export const screenerOfP = (desk: string): string => `(
    SELECT ${desk}.last_screener FROM call here
     WHERE here.id = p.call_id AND ${desk}.last_outcome = 'cure_requested'
       AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = ${desk}.last_screener AND g.forum_id = here.forum_id
                    AND (g.call_id IS NULL OR g.call_id = here.id) AND g.role IN ('secretariat', 'owner'))
       AND NOT EXISTS (SELECT 1 FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
                        WHERE k.proposal_id = p.id AND k.active AND r.person_id = ${desk}.last_screener))`;

/**
 * SQL: the ids of a call's proposals that are not the person's to see as staff: those they have a conflict of interest with,
 * and their own. For `NOT IN`, which asks once for a whole list.
 */
export const hiddenFrom = (call: string, person: string): string => `
    SELECT k.proposal_id AS id FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
     WHERE k.active AND k.call_id = ${call}::uuid AND r.person_id = ${person}::uuid
    UNION SELECT o.id FROM proposal o WHERE o.call_id = ${call}::uuid AND o.owner_id = ${person}::uuid
    UNION SELECT n.proposal_id FROM proposal_person n JOIN person me ON me.id = ${person}::uuid
     WHERE n.role = 'organiser' AND n.email <> '' AND (n.person_id = me.id OR lower(n.email) = me.email)`;

/**
 * SQL: for each proposal of call `$1` that is like another, how many of its pairs are to be looked at. A pair of which one
 * side is in `hidden`, a relation of ids, is not there: it would tell of the other. Sides are looked up in a hash rather
 * than joined: the planner then expects the pairs there are, and joins what is asked of them as whole tables.
 */
export const alikeIn = (hidden: string): string => {
  const away = `(SELECT id FROM ${hidden} UNION ALL
        SELECT w.id FROM proposal w WHERE w.call_id = $1 AND w.status IN ('draft', 'withdrawn'))`;
  return `
    SELECT x.id, count(*) FILTER (WHERE n.verdict IS NULL)::int AS open
      FROM near_duplicate n CROSS JOIN LATERAL (VALUES (n.a_id), (n.b_id)) x(id)
     WHERE n.call_id = $1 AND (n.gone_at IS NULL OR n.verdict IS NOT NULL)
       AND n.a_id NOT IN ${away} AND n.b_id NOT IN ${away}
     GROUP BY x.id`;
};
