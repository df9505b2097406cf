import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type CriterionMean, type GivenScore, rankProposals, type ReviewToRank } from '#libs/scoring';

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

/** All reviews of a proposal in one row: 344 proposals are then 344 rows to read, not 2,752. */
interface ReviewsRow {
  proposalId: string;
  reviewers: string[];
  /** A review after the other, a space between; two characters a mark: the place of the criterion, and the digit. */
  marks: string;
}

/** The character before that of the first criterion, and that of the digit 0. */
const FIRST = 64;
const ZERO = 48;

/** The standing of every proposal that passed screening, best first, in three reads however many there are. */
@Injectable()
export class RankingQuery {
  constructor(private readonly db: Database) {}

  /** `seat`: the viewer's own on the committee; proposals on which it has a conflict are not there. */
  async run(callId: string, seat?: string): Promise<Ranking> {
    const [proposals, criteria] = await Promise.all([
      this.proposals(callId, seat ?? null),
      this.criteriaOf(callId),
    ]);
    const reviews = await this.reviews(callId, seat ?? null, criteria);
    const reviewsOf = new Map(reviews.map((row) => [row.proposalId, row]));
    const toRank = proposals.map(({ proposalId, formatId }) => ({
      id: proposalId,
      reviews: reviewsIn(reviewsOf.get(proposalId), criteria),
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
      reviews: reviews.reduce((sum, { reviewers }) => sum + reviewers.length, 0),
      reviewers: new Set(reviews.flatMap(({ reviewers }) => reviewers)).size,
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

  // an index lookup a review, whatever the planner knows of the tables: a call just imported is as fast as an old one
  private reviews(
    callId: string,
    seat: string | null,
    criteria: readonly RankingCriterion[],
  ): Promise<ReviewsRow[]> {
    return this.db.rows<ReviewsRow>(
      `SELECT a.proposal_id AS "proposalId", array_agg(a.reviewer_id::text) AS reviewers,
              string_agg(coalesce((SELECT string_agg(chr(${FIRST} + array_position($3::uuid[], s.criterion_id)) || s.value, '')
                                     FROM score s WHERE s.review_id = a.id), ''), ' ') AS marks
         FROM assignment a
        WHERE a.call_id = $1 AND a.status = 'done'
          AND ($2::uuid IS NULL OR NOT EXISTS (SELECT 1 FROM conflict x
                WHERE x.proposal_id = a.proposal_id AND x.reviewer_id = $2 AND x.active))
        GROUP BY a.proposal_id`,
      [callId, seat, criteria.map(({ id }) => id)],
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

function reviewsIn(row: ReviewsRow | undefined, criteria: readonly RankingCriterion[]): ReviewToRank[] {
  if (!row) return [];
  const marks = row.marks.split(' ');
  return row.reviewers.map((reviewerId, at) => ({ reviewerId, scores: scoresOf(marks[at] ?? '', criteria) }));
}

/** The marks of one review, in the order of the criteria; what is not named is blank. */
function scoresOf(marks: string, criteria: readonly RankingCriterion[]): GivenScore[] {
  const scores: GivenScore[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    const criterion = criteria[marks.charCodeAt(at) - FIRST - 1];
    if (criterion) scores.push({ criterionId: criterion.id, value: marks.charCodeAt(at + 1) - ZERO });
  }
  return scores;
}
