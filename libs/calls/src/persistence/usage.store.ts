import type { PlanUsage } from '../rules/plan/plan-changes.js';

/**
 * How often each part of a call is used by what people did, in one row: `usage`, by list and by slug, code or key.
 * $1 is the call. Withdrawn proposals count: they can be revived.
 */
export const USAGE_SQL = `
  WITH p AS (SELECT id, theme_id, format_id, language, answers FROM proposal WHERE call_id = $1),
       named AS (SELECT n.stakeholder_group, n.regional_group, n.gender FROM proposal_person n JOIN p ON p.id = n.proposal_id
                  UNION ALL
                 SELECT stakeholder_group, regional_group, gender FROM reviewer WHERE call_id = $1
                  UNION ALL
                 SELECT n.stakeholder_group, n.regional_group, NULL
                   FROM session_person n JOIN session s ON s.id = n.session_id WHERE s.call_id = $1),
       used AS (
         SELECT 'themes' AS list, t.slug AS id FROM theme t JOIN p ON p.theme_id = t.id WHERE t.call_id = $1
          UNION ALL SELECT 'themes', t.slug FROM theme t JOIN reviewer_theme r ON r.theme_id = t.id WHERE t.call_id = $1
          UNION ALL SELECT 'themes', t.slug FROM theme t JOIN session s ON s.theme_id = t.id WHERE t.call_id = $1
          UNION ALL SELECT 'tags', g.slug FROM tag g JOIN proposal_tag x ON x.tag_id = g.id WHERE g.call_id = $1
          UNION ALL SELECT 'tags', g.slug FROM tag g JOIN reviewer_tag x ON x.tag_id = g.id WHERE g.call_id = $1
          UNION ALL SELECT 'formats', f.slug FROM session_format f JOIN p ON p.format_id = f.id WHERE f.call_id = $1
          UNION ALL SELECT 'criteria', k.slug FROM criterion k JOIN score s ON s.criterion_id = k.id WHERE k.call_id = $1
          UNION ALL SELECT 'questions', a.key FROM p, jsonb_each_text(p.answers) AS a WHERE a.key LIKE 'q\\_%' AND a.value <> ''
          UNION ALL SELECT 'layouts', p.answers ->> 'layout' FROM p
          UNION ALL SELECT 'languages', p.language FROM p
          UNION ALL SELECT 'stakeholderGroups', stakeholder_group FROM named
          UNION ALL SELECT 'regionalGroups', regional_group FROM named
          UNION ALL SELECT 'genders', gender FROM named
          UNION ALL SELECT c.list, w.code
                      FROM review r, jsonb_array_elements_text(r.reasons) AS w(code),
                           (VALUES ('reasonsForProposer'), ('reasonsInternal')) AS c(list) WHERE r.call_id = $1)
  SELECT coalesce(jsonb_object_agg(list, ids), '{}') AS usage
    FROM (SELECT list, jsonb_object_agg(id, count) AS ids
            FROM (SELECT list, id, count(*)::int FROM used WHERE id IS NOT NULL GROUP BY list, id) AS counted
           GROUP BY list) AS listed`;

export interface UsageRow {
  usage: PlanUsage;
}
