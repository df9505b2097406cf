import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** A proposal on a reviewer's list. `marks` counts those given so far, `of` those asked. */
export interface MyReviewRow {
  assignmentId: string;
  proposalId: string;
  number: number;
  title: string;
  theme: string | null;
  format: string | null;
  state: 'open' | 'begun' | 'done';
  marks: number;
  of: number;
}

/**
 * What one reviewer has before them: open ones first, and of those the one that fewest others have reviewed, so that
 * no proposal stays behind. How many others is not told.
 */
@Injectable()
export class MyReviewsQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, reviewerId: string): Promise<MyReviewRow[]> {
    return this.db.rows<MyReviewRow>(
      `SELECT a.id AS "assignmentId", q.id AS "proposalId", q.number, q.title, t.name AS theme, f.name AS format,
              CASE WHEN a.status = 'done' THEN 'done' WHEN r.id IS NULL THEN 'open' ELSE 'begun' END AS state,
              (SELECT count(*) FROM score s JOIN criterion k ON k.id = s.criterion_id
                WHERE s.review_id = a.id AND NOT k.retired)::int AS marks,
              (SELECT count(*) FROM criterion k
                WHERE k.call_id = $1 AND NOT k.retired AND NOT coalesce(q.format_id = ANY (k.waived_for), false))::int AS of
         FROM assignment a
         JOIN proposal q ON q.id = a.proposal_id
         LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN session_format f ON f.id = q.format_id
         LEFT JOIN review r ON r.id = a.id
        WHERE a.reviewer_id = $2 AND a.call_id = $1 AND a.status IN ('assigned','done')
          AND q.status IN ('under_review','decided')
        ORDER BY a.status = 'done',
                 (SELECT count(*) FROM assignment o WHERE o.proposal_id = q.id AND o.status = 'done'), q.number`,
      [callId, reviewerId],
    );
  }
}
