import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** How far one member is. `lastAt` is when they last submitted something. */
export interface ReviewerProgress {
  reviewerId: string;
  name: string;
  email: string;
  status: string;
  assigned: number;
  done: number;
  begun: number;
  abstained: number;
  lastAt: Date | null;
}

/** How far a call is. `proposals` counts those under review by how many reviews they have. */
export interface ReviewProgress {
  reviewEndsAt: Date | null;
  reviewers: ReviewerProgress[];
  assigned: number;
  done: number;
  proposals: { reviews: number; proposals: number }[];
}

/** Who lags, and how many reviews the proposals have, in three reads. Those with most left come first. */
@Injectable()
export class ReviewProgressQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<ReviewProgress> {
    const [reviewers, proposals, call] = await Promise.all([
      this.reviewers(callId),
      this.proposals(callId),
      this.db.row<{ reviewEndsAt: Date | null }>(
        `SELECT review_ends_at AS "reviewEndsAt" FROM call WHERE id = $1`,
        [callId],
      ),
    ]);
    const total = (of: (row: ReviewerProgress) => number) => reviewers.reduce((sum, row) => sum + of(row), 0);
    return {
      reviewEndsAt: call?.reviewEndsAt ?? null,
      reviewers,
      assigned: total((row) => row.assigned),
      done: total((row) => row.done),
      proposals,
    };
  }

  private reviewers(callId: string): Promise<ReviewerProgress[]> {
    return this.db.rows<ReviewerProgress>(
      `SELECT m.id AS "reviewerId", p.name, p.email, m.status,
              count(*) FILTER (WHERE a.status IN ('assigned','done'))::int AS assigned,
              count(*) FILTER (WHERE a.status = 'done')::int AS done,
              count(*) FILTER (WHERE a.status = 'assigned' AND r.id IS NOT NULL)::int AS begun,
              count(*) FILTER (WHERE a.status = 'abstained')::int AS abstained,
              max(r.submitted_at) FILTER (WHERE a.status = 'done') AS "lastAt"
         FROM reviewer m
         JOIN person p ON p.id = m.person_id
         LEFT JOIN assignment a ON a.reviewer_id = m.id
         LEFT JOIN review r ON r.id = a.id
        WHERE m.call_id = $1
        GROUP BY m.id, p.name, p.email
        ORDER BY count(*) FILTER (WHERE a.status = 'assigned') DESC, p.name, m.id`,
      [callId],
    );
  }

  private proposals(callId: string): Promise<ReviewProgress['proposals']> {
    return this.db.rows(
      `SELECT n.reviews, count(*)::int AS proposals
         FROM (SELECT count(a.id)::int AS reviews
                 FROM proposal q LEFT JOIN assignment a ON a.proposal_id = q.id AND a.status = 'done'
                WHERE q.call_id = $1 AND q.status = 'under_review' GROUP BY q.id) n
        GROUP BY 1 ORDER BY 1`,
      [callId],
    );
  }
}
