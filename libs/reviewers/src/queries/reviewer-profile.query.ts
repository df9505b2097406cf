import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ConflictEvidence, ConflictKind } from '../rules/conflict-kind.js';
import type { ReviewerStatus } from '../rules/reviewer-status.js';

/** A conflict as the member's page shows it. */
export interface ProfileConflict {
  conflictId: string;
  proposalId: string;
  number: number | null;
  title: string;
  kind: ConflictKind;
  evidence: ConflictEvidence;
  active: boolean;
  decided: boolean;
  reason: string;
}

/** One member with everything the secretariat may change. Own loads are null where the call's hold. */
export interface ReviewerProfile {
  reviewerId: string;
  name: string;
  email: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  country: string | null;
  gender: string | null;
  status: ReviewerStatus;
  themeIds: string[];
  tagIds: string[];
  profile: string;
  loadMin: number | null;
  loadMax: number | null;
  callLoadMin: number;
  callLoadMax: number;
  conflicts: ProfileConflict[];
}

/** One seat of a call; undefined for an unknown one or another call's. */
@Injectable()
export class ReviewerProfileQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, reviewerId: string): Promise<ReviewerProfile | undefined> {
    return this.db.row<ReviewerProfile>(
      `SELECT r.id AS "reviewerId", p.name, p.email, r.organisation, r.stakeholder_group AS "stakeholderGroup",
              r.regional_group AS "regionalGroup", r.country, r.gender, r.status,
              ARRAY(SELECT theme_id FROM reviewer_theme WHERE reviewer_id = r.id) AS "themeIds",
              ARRAY(SELECT tag_id FROM reviewer_tag WHERE reviewer_id = r.id) AS "tagIds",
              r.profile, r.load_min AS "loadMin", r.load_max AS "loadMax",
              c.load_min AS "callLoadMin", c.load_max AS "callLoadMax",
              coalesce((SELECT json_agg(json_build_object(
                          'conflictId', x.id, 'proposalId', q.id, 'number', q.number, 'title', q.title, 'kind', x.kind,
                          'evidence', x.evidence, 'active', x.active, 'decided', x.decided_at IS NOT NULL,
                          'reason', x.reason) ORDER BY q.number)
                          FROM conflict x JOIN proposal q ON q.id = x.proposal_id WHERE x.reviewer_id = r.id), '[]') AS conflicts
         FROM reviewer r JOIN person p ON p.id = r.person_id JOIN call c ON c.id = r.call_id
        WHERE r.call_id = $1 AND r.id = $2`,
      [callId, reviewerId],
    );
  }
}
