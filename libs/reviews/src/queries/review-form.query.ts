import { Injectable } from '@nestjs/common';
import { type CallSettings, normalSettings } from '#libs/calls';
import { Database } from '#libs/database';
import type { CriterionAsked, ReasonGiven, ScoreGiven } from '../rules/review-content.js';

/** Somebody named in the proposal; names and organisations are empty where the call hides them from reviewers. */
export interface PersonBeforeReviewer {
  role: string;
  name: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  gender: string | null;
}

/** The proposal as its reviewer may read it: no contact data, no owner, no screening. */
export interface ProposalBeforeReviewer {
  proposalId: string;
  number: number;
  title: string;
  language: string;
  theme: string | null;
  format: string | null;
  layout: string;
  minutes: number | null;
  tags: string[];
  policyQuestions: string[];
  sdgs: number[];
  firstTime: boolean | null;
  answers: Record<string, string>;
  people: PersonBeforeReviewer[];
}

export interface OwnReview {
  status: 'draft' | 'submitted';
  scores: ScoreGiven[];
  reasons: ReasonGiven[];
  comment: string;
  confidentialRemark: string;
  couldMergeWith: string | null;
  updatedAt: Date;
  version: number;
}

export interface ReviewForm {
  proposal: ProposalBeforeReviewer;
  criteria: CriterionAsked[];
  review: OwnReview | null;
  settings: CallSettings;
  status: string;
  reviewEndsAt: Date | null;
}

interface Row extends Omit<ReviewForm, 'review'> {
  review: (Omit<OwnReview, 'updatedAt'> & { updatedAt: string }) | null;
}

/** One proposal with the form to review it, for the reviewer it was given to and nobody else. */
@Injectable()
export class ReviewFormQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for what is not there, not theirs, theirs no more, or in conflict: nobody can tell which. */
  async run(callId: string, reviewerId: string, assignmentId: string): Promise<ReviewForm | undefined> {
    const row = await this.db.row<Row>(
      `SELECT json_build_object('proposalId', q.id, 'number', q.number, 'title', q.title, 'language', q.language,
                'theme', t.name, 'format', f.name, 'layout', coalesce(q.answers ->> 'layout', f.layout, ''), 'minutes', q.minutes,
                'tags', ARRAY(SELECT g.name FROM proposal_tag x JOIN tag g ON g.id = x.tag_id
                               WHERE x.proposal_id = q.id ORDER BY x.position),
                'policyQuestions', q.policy_questions, 'sdgs', q.sdgs, 'firstTime', q.first_time, 'answers', q.answers,
                'people', coalesce((SELECT json_agg(json_build_object('role', n.role,
                            'name', CASE WHEN names.shown THEN n.name ELSE '' END,
                            'organisation', CASE WHEN names.shown THEN n.organisation ELSE '' END,
                            'stakeholderGroup', n.stakeholder_group, 'regionalGroup', n.regional_group, 'gender', n.gender)
                            ORDER BY n.position)
                            FROM proposal_person n WHERE n.proposal_id = q.id), '[]')) AS proposal,
              (SELECT coalesce(json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name', k.name, 'guidance', k.guidance,
                        'anchors', k.anchors, 'waived', coalesce(q.format_id = ANY (k.waived_for), false)) ORDER BY k.position), '[]')
                 FROM criterion k WHERE k.call_id = c.id AND NOT k.retired) AS criteria,
              CASE WHEN r.id IS NOT NULL THEN json_build_object('status', r.status, 'comment', r.comment,
                'confidentialRemark', r.confidential_remark, 'couldMergeWith', r.could_merge_with, 'reasons', r.reasons,
                'updatedAt', r.updated_at, 'version', r.version,
                'scores', coalesce((SELECT json_agg(json_build_object('criterionId', s.criterion_id, 'value', s.value))
                                      FROM score s WHERE s.review_id = r.id), '[]')) END AS review,
              c.settings, c.status, c.review_ends_at AS "reviewEndsAt"
         FROM assignment a
         JOIN call c ON c.id = a.call_id
         CROSS JOIN LATERAL (SELECT coalesce((c.settings ->> 'reviewersSeeNames')::boolean, false) AS shown) names
         JOIN proposal q ON q.id = a.proposal_id
         LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN session_format f ON f.id = q.format_id
         LEFT JOIN review r ON r.id = a.id
        WHERE a.call_id = $1 AND a.reviewer_id = $2 AND a.id = $3 AND a.status IN ('assigned','done')
          AND q.status IN ('under_review','decided')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.reviewer_id = $2 AND x.proposal_id = q.id AND x.active)`,
      [callId, reviewerId, assignmentId],
    );
    if (!row) return undefined;
    const review = row.review && { ...row.review, updatedAt: new Date(row.review.updatedAt) };
    return { ...row, settings: normalSettings(row.settings), review };
  }
}
