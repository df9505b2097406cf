import type { CallSettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import type { KnownSeat, PanelFacts, PanelProposal, PanelReviewer } from '../rules/panel-facts.js';

/** A call as far as assigning is concerned. */
export interface AssigningCall {
  status: string;
  reviewsPerProposal: number;
  settings: Pick<CallSettings, 'affinity'>;
}

/** Locks the call, so that two runs follow one another; undefined when there is none. */
export async function lockCall(
  tx: Tx,
  scope: { forumId: string; callId: string },
): Promise<AssigningCall | undefined> {
  const [call] = (await tx.query(
    `SELECT status, reviews_per_proposal AS "reviewsPerProposal", settings
       FROM call WHERE id = $1 AND forum_id = $2 FOR NO KEY UPDATE`,
    [scope.callId, scope.forumId],
  )) as [AssigningCall?];
  return call;
}

/**
 * Everything an assignment depends on. Members and proposals are locked, in this order and by id: nobody leaves, no
 * conflict comes into force and no proposal is withdrawn until the seats are written.
 * `onlyProposal` leaves the others out, but their seats count as load already carried.
 */
export async function panelFacts(
  tx: Tx,
  callId: string,
  call: AssigningCall,
  onlyProposal: string | null = null,
): Promise<PanelFacts> {
  const reviewers = await lockedReviewers(tx, callId, onlyProposal);
  const proposals = await lockedProposals(tx, callId, onlyProposal);
  const pairs = [callId, onlyProposal];
  return {
    reviewsPerProposal: call.reviewsPerProposal,
    weights: call.settings.affinity,
    reviewers,
    proposals,
    conflicts: (await tx.query(
      `SELECT DISTINCT proposal_id AS "proposalId", reviewer_id AS "reviewerId" FROM conflict
        WHERE call_id = $1 AND active AND ($2::uuid IS NULL OR proposal_id = $2)`,
      pairs,
    )) as PanelFacts['conflicts'],
    seats: (await tx.query(
      `SELECT a.proposal_id AS "proposalId", a.reviewer_id AS "reviewerId", a.status, a.run_id IS NULL AS "byHand",
              r.id IS NOT NULL AS "hasDraft"
         FROM assignment a LEFT JOIN review r ON r.id = a.id
        WHERE a.call_id = $1 AND ($2::uuid IS NULL OR a.proposal_id = $2) ORDER BY a.id`,
      pairs,
    )) as KnownSeat[],
  };
}

async function lockedReviewers(
  tx: Tx,
  callId: string,
  onlyProposal: string | null,
): Promise<PanelReviewer[]> {
  await tx.query(`SELECT 1 FROM reviewer WHERE call_id = $1 ORDER BY id FOR UPDATE`, [callId]);
  return (await tx.query(
    // one's own most, where it is less than the call's fewest, wins
    `SELECT r.id, p.name, greatest(0, l.most - elsewhere.n)::int AS "loadMax",
            greatest(0, coalesce(r.load_min, least(c.load_min, l.most)) - elsewhere.n)::int AS "loadMin",
            ARRAY(SELECT theme_id FROM reviewer_theme WHERE reviewer_id = r.id) AS "themeIds",
            ARRAY(SELECT tag_id FROM reviewer_tag WHERE reviewer_id = r.id) AS "tagIds"
       FROM reviewer r
       JOIN person p ON p.id = r.person_id
       JOIN call c ON c.id = r.call_id
      CROSS JOIN LATERAL (SELECT coalesce(r.load_max, c.load_max) AS most) l
      CROSS JOIN LATERAL (SELECT count(*) AS n FROM assignment a
                           WHERE $2::uuid IS NOT NULL AND a.reviewer_id = r.id AND a.proposal_id <> $2
                             AND a.status IN ('assigned','done')) elsewhere
      WHERE r.call_id = $1 AND r.status <> 'left'
      ORDER BY r.id`,
    [callId, onlyProposal],
  )) as PanelReviewer[];
}

async function lockedProposals(
  tx: Tx,
  callId: string,
  onlyProposal: string | null,
): Promise<PanelProposal[]> {
  return (await tx.query(
    `SELECT q.id, q.number, q.title, q.theme_id AS "themeId",
            ARRAY(SELECT tag_id FROM proposal_tag WHERE proposal_id = q.id) AS "tagIds"
       FROM proposal q
      WHERE q.call_id = $1 AND q.status IN ('passed','under_review') AND ($2::uuid IS NULL OR q.id = $2)
      ORDER BY q.id FOR NO KEY UPDATE OF q`,
    [callId, onlyProposal],
  )) as PanelProposal[];
}
