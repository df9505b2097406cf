import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type CriterionMean, rankProposals } from '#libs/scoring';

/** A proposal with its standing. Group and region are codes of the first organiser; `spread` counts grades by whole mark. */
export interface RankingRow {
  proposalId: string;
  number: number;
  title: string;
  status: string;
  themeId: string | null;
  theme: string | null;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  firstTime: boolean | null;
  outcome: string | null;
  published: boolean;
  /** Rank 1 is best; equal means share one; null without a review. */
  rank: number | null;
  mean: number | null;
  sd: number | null;
  n: number;
  lowest: number | null;
  highest: number | null;
  criteria: CriterionMean[];
}

export interface RankingCriterion {
  id: string;
  name: string;
  weight: number;
}

export interface Ranking {
  rows: RankingRow[];
  criteria: RankingCriterion[];
  /** Submitted reviews that count, and members who gave them. */
  reviews: number;
  reviewers: number;
}

type ProposalRow = Omit<RankingRow, 'rank' | 'mean' | 'sd' | 'n' | 'lowest' | 'highest' | 'criteria'> & {
  formatId: string | null;
};

interface ReviewRow {
  proposalId: string;
  reviewerId: string;
  /** one character a criterion, in their order: the mark, or a blank */
  marks: string;
}

/** The standing of every proposal that passed screening, best first, in three reads however many there are. */
@Injectable()
export class RankingQuery {
  constructor(private readonly db: Database) {}

  /** `seat`: the viewer's own on the committee; proposals on which it has a conflict are not there. */
  async run(callId: string, seat?: string): Promise<Ranking> {
    const [proposals, reviews, criteria] = await Promise.all([
      this.proposals(callId, seat ?? null),
      this.reviews(callId, seat ?? null),
      this.criteriaOf(callId),
    ]);
    const reviewsOf = new Map<string, ReviewRow[]>(proposals.map(({ proposalId }) => [proposalId, []]));
    for (const review of reviews) reviewsOf.get(review.proposalId)?.push(review);
    const toRank = proposals.map(({ proposalId, formatId }) => ({
      id: proposalId,
      reviews: (reviewsOf.get(proposalId) ?? []).map(({ reviewerId, marks }) => ({
        reviewerId,
        scores: criteria.map(({ id }, at) => ({ criterionId: id, value: markAt(marks, at) })),
      })),
      waivedCriterionIds: criteria
        .filter(({ waivedFor }) => formatId !== null && waivedFor.includes(formatId))
        .map(({ id }) => id),
    }));
    const known = new Map(proposals.map((proposal) => [proposal.proposalId, proposal]));
    return {
      rows: rankProposals(toRank, criteria).map((standing) => ({
        ...known.get(standing.proposalId)!,
        ...standing,
      })),
      criteria: criteria.map(({ id, name, weight }) => ({ id, name, weight })),
      reviews: reviews.length,
      reviewers: new Set(reviews.map(({ reviewerId }) => reviewerId)).size,
    };
  }

  private proposals(callId: string, seat: string | null): Promise<ProposalRow[]> {
    return this.db.rows<ProposalRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, q.status, q.theme_id AS "themeId", t.name AS theme,
              q.format_id AS "formatId", coalesce(nullif(n.organisation, ''), o.organisation) AS organisation,
              coalesce(n.stakeholder_group, o.stakeholder_group) AS "stakeholderGroup",
              coalesce(n.regional_group, o.regional_group) AS "regionalGroup", q.first_time AS "firstTime",
              d.outcome, d.published_at IS NOT NULL AS published
         FROM proposal q
         JOIN person o ON o.id = q.owner_id
         LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN LATERAL (SELECT organisation, stakeholder_group, regional_group FROM proposal_person
                             WHERE proposal_id = q.id AND role = 'organiser' ORDER BY position LIMIT 1) n ON true
         LEFT JOIN decision d ON d.proposal_id = q.id
        WHERE q.call_id = $1 AND q.status IN ('passed','under_review','decided')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $2 AND x.active)
        ORDER BY q.number`,
      [callId, seat],
    );
  }

  private reviews(callId: string, seat: string | null): Promise<ReviewRow[]> {
    return this.db.rows<ReviewRow>(
      `SELECT a.proposal_id AS "proposalId", a.reviewer_id AS "reviewerId", m.marks
         FROM assignment a
         CROSS JOIN LATERAL (SELECT coalesce(string_agg(coalesce(s.value::text, ' '), '' ORDER BY k.position, k.id), '') AS marks
                               FROM criterion k LEFT JOIN score s ON s.criterion_id = k.id AND s.review_id = a.id
                              WHERE k.call_id = $1) m
        WHERE a.call_id = $1 AND a.status = 'done'
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = a.proposal_id AND x.reviewer_id = $2 AND x.active)`,
      [callId, seat],
    );
  }

  /** The criteria of a call in their order. */
  criteriaOf(callId: string): Promise<(RankingCriterion & { waivedFor: string[] })[]> {
    return this.db.rows(
      `SELECT id, name, weight::float AS weight, waived_for AS "waivedFor"
         FROM criterion WHERE call_id = $1 ORDER BY position, id`,
      [callId],
    );
  }
}

const markAt = (marks: string, at: number): number | null => {
  const code = marks.charCodeAt(at);
  return code >= 49 && code <= 57 ? code - 48 : null;
};
