import type { Database } from '#libs/database';
import type { MergeWish, ProposalToSelect } from '../rules/selection/selection-facts.js';
import type { PlanWords } from '../rules/selection/selection-plan.js';

/** Every proposal that passed screening, by number, with whom it would bring. */
export function proposalsToSelect(db: Database, callId: string): Promise<ProposalToSelect[]> {
  return db.rows<ProposalToSelect>(
    `SELECT q.id AS "proposalId", q.number, q.title, t.slug AS theme, f.slug AS format,
            coalesce(q.minutes, 0) AS minutes, coalesce(q.first_time, false) AS "firstTime",
            coalesce(n.regional_group, o.regional_group) AS region,
            coalesce(n.stakeholder_group, o.stakeholder_group) AS "group",
            CASE WHEN d.published_at IS NULL THEN NULL
                 WHEN d.outcome IN ('accepted','accepted_with_conditions') AND d.response IS DISTINCT FROM 'withdrawn' THEN 'in'
                 ELSE 'out' END AS told,
            coalesce((SELECT json_agg(json_build_object('key', p.institution, 'name', p.organisation)
                                      ORDER BY p.position)
                        FROM proposal_person p
                       WHERE p.proposal_id = q.id AND p.role = 'organiser' AND p.organisation <> ''), '[]') AS organisations,
            coalesce((SELECT json_agg(json_build_object('name', p.name, 'gender', p.gender,
                        'key', coalesce(p.person_id::text, nullif(lower(p.email), ''), lower(p.name || '|' || p.organisation)))
                                      ORDER BY p.position)
                        FROM proposal_person p WHERE p.proposal_id = q.id AND p.role = 'speaker'), '[]') AS speakers
       FROM proposal q
       JOIN person o ON o.id = q.owner_id
       LEFT JOIN theme t ON t.id = q.theme_id
       LEFT JOIN session_format f ON f.id = q.format_id
       LEFT JOIN decision d ON d.proposal_id = q.id
       LEFT JOIN LATERAL (SELECT stakeholder_group, regional_group FROM proposal_person
                           WHERE proposal_id = q.id AND role = 'organiser' ORDER BY position LIMIT 1) n ON true
      WHERE q.call_id = $1 AND q.status IN ('passed','under_review','decided')
      ORDER BY q.number`,
    [callId],
  );
}

/**
 * Who may be one with whom: by reviewers whose reviews count, by the screening desk, and by their texts where nobody has
 * judged that yet. What was judged to be different is not taken for one by its text.
 */
export function mergeWishes(db: Database, callId: string): Promise<MergeWish[]> {
  return db.rows<MergeWish>(
    `SELECT a, b, max(reviewers)::int AS reviewers, bool_or(same) AS "judgedSame", max(alike)::float8 AS alike
       FROM (SELECT least(r.proposal_id, r.could_merge_with) AS a, greatest(r.proposal_id, r.could_merge_with) AS b,
                    count(DISTINCT r.reviewer_id) AS reviewers, false AS same, 0::real AS alike
               FROM review r JOIN assignment a ON a.id = r.id AND a.status = 'done'
              WHERE r.call_id = $1 AND r.status = 'submitted' AND r.could_merge_with IS NOT NULL
              GROUP BY 1, 2
              UNION ALL
             SELECT a_id, b_id, 0, coalesce(verdict = 'same', false), CASE WHEN verdict IS NULL THEN similarity ELSE 0 END
               FROM near_duplicate
              WHERE call_id = $1 AND verdict IS DISTINCT FROM 'different'
                AND (verdict = 'same' OR gone_at IS NULL)) AS pair
      GROUP BY a, b ORDER BY a, b`,
    [callId],
  );
}

/** The words of a call that a plan may use. */
export async function planWords(
  on: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  callId: string,
): Promise<PlanWords> {
  const [row] = (await on.query(
    `SELECT coalesce((SELECT json_agg(slug) FROM theme WHERE call_id = c.id), '[]') AS theme,
            coalesce((SELECT json_agg(slug) FROM session_format WHERE call_id = c.id), '[]') AS format,
            jsonb_path_query_array(c.settings, '$.regionalGroups[*].code') AS region,
            jsonb_path_query_array(c.settings, '$.stakeholderGroups[*].code') AS "group",
            jsonb_path_query_array(c.settings, '$.genders[*].code') AS gender,
            coalesce((SELECT json_agg(number) FROM proposal
                       WHERE call_id = c.id AND status IN ('passed','under_review','decided')), '[]') AS numbers
       FROM call c WHERE c.id = $1`,
    [callId],
  )) as [Record<'theme' | 'format' | 'region' | 'group' | 'gender', string[]> & { numbers: number[] }];
  const { numbers, ...keys } = row;
  return { keys: { ...keys, first_time: ['yes'] }, numbers: new Set(numbers) };
}
