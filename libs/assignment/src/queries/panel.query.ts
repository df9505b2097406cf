import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { AbstainKind } from '../persistence/assignment.entity.js';
import { affinity, affinityParts, type AffinityParts, type AffinityWeights } from '../rules/affinity.js';
import type { AssignmentStatus } from '../rules/assignment-status.js';

/** A member and how they stand to one proposal: seat, affinity part by part, load, and what speaks against them. */
export interface CandidateRow {
  reviewerId: string;
  name: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  assignmentId: string | null;
  status: AssignmentStatus | null;
  byHand: boolean;
  abstainKind: AbstainKind | null;
  abstainReason: string;
  conflicted: boolean;
  load: number;
  loadMax: number;
  affinity: number;
  parts: AffinityParts;
}

export interface PanelView {
  proposalId: string;
  number: number;
  title: string;
  theme: string | null;
  tags: string[];
  reviewsPerProposal: number;
  weights: AffinityWeights;
  candidates: CandidateRow[];
}

interface ProposalRow extends Omit<PanelView, 'candidates'> {
  themeId: string | null;
  tagIds: string[];
}

type MemberRow = Omit<CandidateRow, 'affinity' | 'parts'> & { themeIds: string[]; tagIds: string[] };

/** Why these reviewers and not others: one proposal, and every member by how well they fit it. */
@Injectable()
export class PanelQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown proposal, one not under review, another call's, or one that `seat` may not see. */
  async run(callId: string, proposalId: string, seat?: string): Promise<PanelView | undefined> {
    const proposal = await this.db.row<ProposalRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, t.name AS theme, q.theme_id AS "themeId",
              ARRAY(SELECT g.name FROM proposal_tag x JOIN tag g ON g.id = x.tag_id WHERE x.proposal_id = q.id ORDER BY x.position) AS tags,
              ARRAY(SELECT tag_id FROM proposal_tag WHERE proposal_id = q.id) AS "tagIds",
              c.reviews_per_proposal AS "reviewsPerProposal", c.settings -> 'affinity' AS weights
         FROM proposal q JOIN call c ON c.id = q.call_id LEFT JOIN theme t ON t.id = q.theme_id
        WHERE q.call_id = $1 AND q.id = $2 AND q.status IN ('passed','under_review','decided')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $3 AND x.active)`,
      [callId, proposalId, seat ?? null],
    );
    if (!proposal) return undefined;
    const { themeId, tagIds, weights, ...shown } = proposal;
    const candidates = (await this.members(callId, proposalId)).map(
      ({ themeIds, tagIds: known, ...member }) => {
        const parts = affinityParts(
          { themeIds: new Set(themeIds), tagIds: new Set(known) },
          { themeId, tagIds },
        );
        return { ...member, parts, affinity: affinity(parts, weights) };
      },
    );
    candidates.sort((a, b) => b.affinity - a.affinity || a.load - b.load);
    return { ...shown, weights, candidates };
  }

  private members(callId: string, proposalId: string): Promise<MemberRow[]> {
    return this.db.rows<MemberRow>(
      `SELECT r.id AS "reviewerId", p.name, r.organisation, r.stakeholder_group AS "stakeholderGroup",
              r.regional_group AS "regionalGroup", a.id AS "assignmentId", a.status,
              a.id IS NOT NULL AND a.run_id IS NULL AS "byHand", a.abstain_kind AS "abstainKind",
              coalesce(a.abstain_reason, '') AS "abstainReason",
              EXISTS (SELECT 1 FROM conflict x WHERE x.reviewer_id = r.id AND x.proposal_id = $2 AND x.active) AS conflicted,
              (SELECT count(*) FROM assignment o WHERE o.reviewer_id = r.id AND o.status IN ('assigned','done'))::int AS load,
              coalesce(r.load_max, c.load_max) AS "loadMax",
              ARRAY(SELECT theme_id FROM reviewer_theme WHERE reviewer_id = r.id) AS "themeIds",
              ARRAY(SELECT tag_id FROM reviewer_tag WHERE reviewer_id = r.id) AS "tagIds"
         FROM reviewer r
         JOIN person p ON p.id = r.person_id
         JOIN call c ON c.id = r.call_id
         LEFT JOIN assignment a ON a.reviewer_id = r.id AND a.proposal_id = $2
        WHERE r.call_id = $1 AND (r.status <> 'left' OR a.status = 'done')
        ORDER BY p.name, r.id`,
      [callId, proposalId],
    );
  }
}
