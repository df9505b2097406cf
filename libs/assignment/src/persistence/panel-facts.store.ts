import type { CallSettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import type { KnownSeat, PanelFacts, PanelProposal, PanelReviewer } from '../rules/panel-facts.js';

/** A call as far as assigning is concerned. */
export interface AssigningCall {
  status: string;
  reviewsPerProposal: number;
  settings: Pick<CallSettings, 'affinity' | 'panels' | 'stakeholderGroups' | 'regionalGroups' | 'genders'>;
}

const CALL = `SELECT status, reviews_per_proposal AS "reviewsPerProposal", settings
                FROM call WHERE id = $1 AND forum_id = $2`;

/** Locks the call, so that what is written about its panels follows one another; undefined when there is none. */
export async function lockCall(
  tx: Tx,
  scope: { forumId: string; callId: string },
): Promise<AssigningCall | undefined> {
  const [call] = (await tx.query(`${CALL} FOR NO KEY UPDATE`, [scope.callId, scope.forumId])) as [
    AssigningCall?,
  ];
  return call;
}

/**
 * Everything an assignment depends on. `lock`: members and proposals are locked, in this order and by id, so that nobody
 * leaves, no conflict comes into force and no proposal is withdrawn until the transaction ends.
 * `onlyProposal` leaves the others out, but their seats count as load already carried.
 */
export async function panelFacts(
  tx: Tx,
  callId: string,
  call: AssigningCall,
  { lock = false, onlyProposal = null }: { lock?: boolean; onlyProposal?: string | null } = {},
): Promise<PanelFacts> {
  const reviewers = await membersOf(tx, callId, onlyProposal, lock);
  const proposals = await proposalsOf(tx, callId, onlyProposal, lock);
  const pairs = [callId, onlyProposal];
  const read = async <Row>(sql: string) => (await tx.query(sql, pairs)) as Row[];
  return {
    reviewsPerProposal: call.reviewsPerProposal,
    weights: call.settings.affinity,
    rules: call.settings.panels,
    reviewers,
    proposals,
    conflicts: await read(
      `SELECT DISTINCT proposal_id AS "proposalId", reviewer_id AS "reviewerId" FROM conflict
        WHERE call_id = $1 AND active AND ($2::uuid IS NULL OR proposal_id = $2) ORDER BY 1, 2`,
    ),
    seats: await read<KnownSeat>(
      `SELECT a.proposal_id AS "proposalId", a.reviewer_id AS "reviewerId", a.status, a.run_id IS NULL AS "byHand",
              r.id IS NOT NULL AS "hasDraft"
         FROM assignment a LEFT JOIN review r ON r.id = a.id
        WHERE a.call_id = $1 AND ($2::uuid IS NULL OR a.proposal_id = $2) ORDER BY a.id`,
    ),
    bids: await read(
      `SELECT proposal_id AS "proposalId", reviewer_id AS "reviewerId", bid FROM bid
        WHERE call_id = $1 AND ($2::uuid IS NULL OR proposal_id = $2) ORDER BY 1, 2`,
    ),
    apart: (await tx.query(
      `SELECT reviewer_id AS "reviewerId", other_id AS "otherId" FROM reviewer_apart WHERE call_id = $1 ORDER BY 1, 2`,
      [callId],
    )) as PanelFacts['apart'],
    exceptions: await read(
      `SELECT proposal_id AS "proposalId", rule, attribute, seats FROM panel_exception
        WHERE call_id = $1 AND ($2::uuid IS NULL OR proposal_id = $2) ORDER BY 1, 2, 3`,
    ),
    links: await read(
      `SELECT DISTINCT proposal_id AS "proposalId", reviewer_id AS "reviewerId" FROM conflict
        WHERE call_id = $1 AND active AND kind IN ('same_person','same_organisation')
          AND ($2::uuid IS NULL OR proposal_id = $2) ORDER BY 1, 2`,
    ),
    names: await namesOf(tx, callId, call),
  };
}

async function membersOf(
  tx: Tx,
  callId: string,
  onlyProposal: string | null,
  lock: boolean,
): Promise<PanelReviewer[]> {
  if (lock) await tx.query(`SELECT 1 FROM reviewer WHERE call_id = $1 ORDER BY id FOR UPDATE`, [callId]);
  return (await tx.query(
    // one's own most, where it is less than the call's fewest, wins
    `SELECT r.id, p.name, greatest(0, l.most - elsewhere.n)::int AS "loadMax",
            greatest(0, coalesce(r.load_min, least(c.load_min, l.most)) - elsewhere.n)::int AS "loadMin",
            ARRAY(SELECT theme_id FROM reviewer_theme WHERE reviewer_id = r.id ORDER BY 1) AS "themeIds",
            ARRAY(SELECT tag_id FROM reviewer_tag WHERE reviewer_id = r.id ORDER BY 1) AS "tagIds",
            institution_key(r.organisation) AS organisation, r.country,
            r.stakeholder_group AS "stakeholderGroup", r.regional_group AS "regionalGroup", r.gender,
            concat_ws(E'\\n', r.profile, own.text) AS text
       FROM reviewer r
       JOIN person p ON p.id = r.person_id
       JOIN call c ON c.id = r.call_id
      CROSS JOIN LATERAL (SELECT coalesce(r.load_max, c.load_max) AS most) l
      CROSS JOIN LATERAL (SELECT count(*) AS n FROM assignment a
                           WHERE $2::uuid IS NOT NULL AND a.reviewer_id = r.id AND a.proposal_id <> $2
                             AND a.status IN ('assigned','done')) elsewhere
      CROSS JOIN LATERAL (SELECT string_agg(concat_ws(E'\\n', q.title, q.answers ->> 'description'), E'\\n' ORDER BY q.id) AS text
                            FROM proposal q JOIN call o ON o.id = q.call_id
                           WHERE o.forum_id = c.forum_id AND q.call_id <> c.id AND q.submitted_at IS NOT NULL
                             AND (q.owner_id = r.person_id
                                  OR q.id IN (SELECT n.proposal_id FROM proposal_person n WHERE n.person_id = r.person_id))) own
      WHERE r.call_id = $1 AND r.status <> 'left'
      ORDER BY r.id`,
    [callId, onlyProposal],
  )) as PanelReviewer[];
}

async function proposalsOf(
  tx: Tx,
  callId: string,
  onlyProposal: string | null,
  lock: boolean,
): Promise<PanelProposal[]> {
  return (await tx.query(
    `SELECT q.id, q.number, q.title, q.theme_id AS "themeId",
            ARRAY(SELECT tag_id FROM proposal_tag WHERE proposal_id = q.id ORDER BY 1) AS "tagIds",
            concat_ws(E'\\n', q.title, array_to_string(q.policy_questions, E'\\n'), q.answers ->> 'description',
                      q.answers ->> 'themeRelevance', q.answers ->> 'governanceRelevance', q.answers ->> 'expectedOutcomes') AS text,
            ARRAY(SELECT DISTINCT n.institution FROM proposal_person n
                   WHERE n.proposal_id = q.id AND n.organisation <> '' ORDER BY 1) AS organisations,
            ARRAY(SELECT DISTINCT n.country FROM proposal_person n
                   WHERE n.proposal_id = q.id AND n.role = 'organiser' AND n.country IS NOT NULL ORDER BY 1) AS countries
       FROM proposal q
      WHERE q.call_id = $1 AND q.status IN ('passed','under_review') AND ($2::uuid IS NULL OR q.id = $2)
      ORDER BY q.id ${lock ? 'FOR NO KEY UPDATE OF q' : ''}`,
    [callId, onlyProposal],
  )) as PanelProposal[];
}

async function namesOf(tx: Tx, callId: string, { settings }: AssigningCall): Promise<PanelFacts['names']> {
  const themes = (await tx.query(`SELECT id, name FROM theme WHERE call_id = $1 ORDER BY id`, [callId])) as {
    id: string;
    name: string;
  }[];
  const listed = [
    ['stakeholderGroup', settings.stakeholderGroups],
    ['regionalGroup', settings.regionalGroups],
    ['gender', settings.genders],
  ] as const;
  return Object.fromEntries([
    ...themes.map(({ id, name }) => [id, name]),
    ...listed.flatMap(([attribute, choices]) =>
      choices.map(({ code, name }) => [`${attribute} ${code}`, name]),
    ),
  ]) as PanelFacts['names'];
}
