import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** A submitted review that counts, as the export writes it. `marks` by criterion id; blank ones are missing. */
export interface ReviewExportRow {
  number: number;
  title: string;
  reviewer: string;
  email: string;
  marks: Record<string, number>;
  comment: string;
  confidentialRemark: string;
  submittedAt: Date;
}

/** All submitted reviews of a call, by proposal and reviewer, less those of proposals that `seat` may not see. */
@Injectable()
export class ReviewExportQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, seat?: string): Promise<ReviewExportRow[]> {
    return this.db.rows<ReviewExportRow>(
      `SELECT q.number, q.title, p.name AS reviewer, p.email,
              coalesce((SELECT json_object_agg(s.criterion_id, s.value) FROM score s WHERE s.review_id = r.id), '{}') AS marks,
              r.comment, r.confidential_remark AS "confidentialRemark", r.submitted_at AS "submittedAt"
         FROM review r
         JOIN assignment a ON a.id = r.id AND a.status = 'done'
         JOIN proposal q ON q.id = r.proposal_id
         JOIN reviewer m ON m.id = r.reviewer_id
         JOIN person p ON p.id = m.person_id
        WHERE r.call_id = $1 AND r.status = 'submitted'
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $2 AND x.active)
        ORDER BY q.number, p.name, r.id`,
      [callId, seat ?? null],
    );
  }
}
