import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { panelSight } from '../policies/panel-sight.policy.js';
import type { ReasonGiven, ScoreGiven } from '../rules/review-content.js';
import type { CalibratedStanding } from '../rules/standings.js';
import { readStandings } from '../standings/read-standings.js';
import type { ReviewForm } from './review-form.query.js';

/** Another's submitted review; the name is empty where the call keeps it. */
export interface OthersReview {
  name: string;
  scores: ScoreGiven[];
  reasons: ReasonGiven[];
  comment: string;
  confidentialRemark: string;
}

/** What a proposal's reviews come to. */
export interface SeenStanding {
  mean: number | null;
  rank: number | null;
  /** How many proposals have a rank. */
  of: number;
  reviews: number;
  calibrated: CalibratedStanding | null;
}

/** What the call tells a reviewer of the panel they sit on; null of what it does not tell them, or not yet. */
export interface SeenPanel {
  /** Names of the others. */
  reviewers: string[] | null;
  reviews: OthersReview[] | null;
  standing: SeenStanding | null;
}

/** What somebody reads beside their own review. Nothing is asked of the database that they may not know. */
@Injectable()
export class SeenPanelQuery {
  constructor(private readonly db: Database) {}

  /** @param form what `ReviewFormQuery` gave this reviewer: it has seen to it that the proposal is theirs */
  async run(callId: string, reviewerId: string, form: ReviewForm): Promise<SeenPanel> {
    const { settings, review } = form;
    const { proposalId } = form.proposal;
    const sight = panelSight({ submitted: review?.status === 'submitted' }, settings);
    const [reviewers, reviews, standings] = await Promise.all([
      sight.reviewers ? this.reviewers(callId, reviewerId, proposalId) : null,
      sight.reviews ? this.reviews(callId, reviewerId, proposalId, sight.reviewers) : null,
      sight.standing ? this.standings(callId, reviewerId) : null,
    ]);
    return { reviewers, reviews, standing: standings?.get(proposalId) ?? null };
  }

  /** Of every proposal the reviewer has no conflict of interest with; whose panel they sit on is the caller's to know. */
  async standings(callId: string, reviewerId: string): Promise<Map<string, SeenStanding>> {
    const { proposals } = await readStandings(this.db, callId, reviewerId);
    const of = proposals.filter(({ rank }) => rank !== null).length;
    return new Map(
      proposals.map(({ proposalId, mean, rank, n, calibrated }) => [
        proposalId,
        { mean, rank, of, reviews: n, calibrated },
      ]),
    );
  }

  private async reviewers(callId: string, reviewerId: string, proposalId: string): Promise<string[]> {
    const rows = await this.db.rows<{ name: string }>(
      `SELECT p.name FROM assignment a JOIN reviewer v ON v.id = a.reviewer_id JOIN person p ON p.id = v.person_id
        WHERE a.call_id = $1 AND a.proposal_id = $3 AND a.reviewer_id <> $2 AND a.status IN ('assigned','done')
        ORDER BY lower(p.name), v.id`,
      [callId, reviewerId, proposalId],
    );
    return rows.map(({ name }) => name);
  }

  /** By name; without names in an order that tells nothing of who or when. */
  private reviews(
    callId: string,
    reviewerId: string,
    proposalId: string,
    named: boolean,
  ): Promise<OthersReview[]> {
    return this.db.rows<OthersReview>(
      `SELECT CASE WHEN $4 THEN p.name ELSE '' END AS name, r.reasons, r.comment, r.confidential_remark AS "confidentialRemark",
              coalesce((SELECT json_agg(json_build_object('criterionId', s.criterion_id, 'value', s.value))
                          FROM score s WHERE s.review_id = r.id), '[]') AS scores
         FROM assignment a JOIN review r ON r.id = a.id
         JOIN reviewer v ON v.id = a.reviewer_id JOIN person p ON p.id = v.person_id
        WHERE a.call_id = $1 AND a.proposal_id = $3 AND a.reviewer_id <> $2 AND a.status = 'done'
        ORDER BY CASE WHEN $4 THEN lower(p.name) END, md5(a.id::text)`,
      [callId, reviewerId, proposalId, named],
    );
  }
}
