import type { Queryable } from '#libs/kernel';

/** What the reviewers of a proposal said, as its proposer may read it: nobody can be told from anybody. */
export interface Opinions {
  /** Submitted reviews. */
  reviews: number;
  comments: string[];
  reasons: { name: string; count: number }[];
}

export const NO_OPINIONS: Opinions = { reviews: 0, comments: [], reasons: [] };

// submitted, and not by somebody whose conflict of interest came to light afterwards
const COUNTED = `r.call_id = $1 AND r.proposal_id = ANY ($2::uuid[]) AND r.status = 'submitted'
  AND NOT EXISTS (SELECT 1 FROM conflict c
                   WHERE c.reviewer_id = r.reviewer_id AND c.proposal_id = r.proposal_id AND c.active)`;

/** Opinions by proposal id, in two queries; a proposal nobody reviewed is missing. Reasons meant for the committee stay out. */
export async function loadOpinions(
  on: Queryable,
  callId: string,
  proposalIds: readonly string[],
): Promise<Map<string, Opinions>> {
  // comments in an order that says nothing of who wrote them
  const rows = (await on.query(
    `SELECT r.proposal_id AS "proposalId", count(*)::int AS reviews,
            coalesce(array_agg(btrim(r.comment) ORDER BY md5(r.id::text)) FILTER (WHERE btrim(r.comment) <> ''), '{}')
              AS comments
       FROM review r WHERE ${COUNTED} GROUP BY r.proposal_id`,
    [callId, proposalIds],
  )) as { proposalId: string; reviews: number; comments: string[] }[];
  const reasons = (await on.query(
    `SELECT r.proposal_id AS "proposalId", choice.name, count(DISTINCT r.id)::int AS count
       FROM review r
       JOIN call k ON k.id = r.call_id
       CROSS JOIN LATERAL jsonb_path_query(r.reasons, '$.** ? (@.type() == "string")') AS given
       JOIN LATERAL jsonb_to_recordset(coalesce(k.settings->'reasonsForProposer', '[]'))
         AS choice (code text, name text) ON choice.code = given #>> '{}'
      WHERE ${COUNTED}
      GROUP BY r.proposal_id, choice.code, choice.name
      ORDER BY count(DISTINCT r.id) DESC, choice.name`,
    [callId, proposalIds],
  )) as { proposalId: string; name: string; count: number }[];
  const opinions = new Map<string, Opinions>(
    rows.map(({ proposalId, reviews, comments }) => [proposalId, { reviews, comments, reasons: [] }]),
  );
  for (const { proposalId, name, count } of reasons) opinions.get(proposalId)?.reasons.push({ name, count });
  return opinions;
}
