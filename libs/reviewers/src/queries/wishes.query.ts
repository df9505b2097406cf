import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Bid } from '#libs/matching';

/** A proposal that a member may wish for, with their wish. */
export interface WishRow {
  proposalId: string;
  number: number;
  title: string;
  theme: string | null;
  wish: Bid | null;
}

/** The proposals that passed, theme by theme, but those a member has a conflict with; none while the call takes no wishes. */
@Injectable()
export class WishesQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, reviewerId: string): Promise<WishRow[]> {
    return this.db.rows<WishRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, t.name AS theme, b.bid AS wish
         FROM proposal q
         JOIN call c ON c.id = q.call_id
         LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN bid b ON b.proposal_id = q.id AND b.reviewer_id = $2
        WHERE q.call_id = $1 AND q.status IN ('passed','under_review')
          AND coalesce((c.settings ->> 'reviewersBid')::boolean, false)
          AND c.status IN ('open','closed','screening','reviewing')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $2 AND x.active)
        ORDER BY t.position, q.number`,
      [callId, reviewerId],
    );
  }
}
