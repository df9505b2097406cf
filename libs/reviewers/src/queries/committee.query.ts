import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ReviewerStatus } from '../rules/reviewer-status.js';

/** A member in the list of the committee. Counts are of proposals; `load*` are the member's own or the call's. */
export interface CommitteeRow {
  reviewerId: string;
  name: string;
  email: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  gender: string | null;
  status: ReviewerStatus;
  themes: string[];
  loadMin: number;
  loadMax: number;
  assigned: number;
  done: number;
  conflicts: number;
}

/** The committee of a call, by name, those who left last. */
@Injectable()
export class CommitteeQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<CommitteeRow[]> {
    return this.db.rows<CommitteeRow>(
      `SELECT r.id AS "reviewerId", p.name, p.email, r.organisation, r.stakeholder_group AS "stakeholderGroup",
              r.regional_group AS "regionalGroup", r.gender, r.status,
              coalesce(t.names, '{}') AS themes,
              coalesce(r.load_min, c.load_min) AS "loadMin", coalesce(r.load_max, c.load_max) AS "loadMax",
              coalesce(a.assigned, 0)::int AS assigned, coalesce(a.done, 0)::int AS done,
              coalesce(x.conflicts, 0)::int AS conflicts
         FROM reviewer r
         JOIN person p ON p.id = r.person_id
         JOIN call c ON c.id = r.call_id
         LEFT JOIN (SELECT rt.reviewer_id, array_agg(th.name ORDER BY th.position) AS names
                      FROM reviewer_theme rt JOIN theme th ON th.id = rt.theme_id
                     WHERE rt.call_id = $1 GROUP BY 1) t ON t.reviewer_id = r.id
         LEFT JOIN (SELECT reviewer_id, count(*) FILTER (WHERE status IN ('assigned','done')) AS assigned,
                           count(*) FILTER (WHERE status = 'done') AS done
                      FROM assignment WHERE call_id = $1 GROUP BY 1) a ON a.reviewer_id = r.id
         LEFT JOIN (SELECT reviewer_id, count(DISTINCT proposal_id) AS conflicts
                      FROM conflict WHERE call_id = $1 AND active GROUP BY 1) x ON x.reviewer_id = r.id
        WHERE r.call_id = $1
        ORDER BY r.status = 'left', p.name, r.id`,
      [callId],
    );
  }
}
