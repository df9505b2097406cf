import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** How often each mark was given, from `1` to `5`, and their mean; null of none. */
export interface MarksGiven {
  counts: [number, number, number, number, number];
  mean: number | null;
}

interface Row {
  value: number;
  own: number;
  committee: number;
  reviewers: number;
}

/** Others whose marks stand beside one's own must be several, or the bars would tell what one of them gave. */
const FEWEST_OTHERS = 3;

/** How one reviewer uses the scale beside how the committee does; told only to those who have submitted. */
@Injectable()
export class OwnDistributionQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
    reviewerId: string,
  ): Promise<{ own: MarksGiven; committee: MarksGiven | null } | undefined> {
    const rows = await this.db.rows<Row>(
      `SELECT s.value, count(*) FILTER (WHERE a.reviewer_id = $2)::int AS own, count(*)::int AS committee,
              (SELECT count(DISTINCT reviewer_id) FROM assignment
                WHERE call_id = $1 AND status = 'done' AND reviewer_id <> $2)::int AS reviewers
         FROM assignment a JOIN score s ON s.review_id = a.id
        WHERE a.call_id = $1 AND a.status = 'done'
        GROUP BY s.value`,
      [callId, reviewerId],
    );
    const own = given(rows, (row) => row.own);
    if (own.mean === null) return undefined;
    const several = (rows[0]?.reviewers ?? 0) >= FEWEST_OTHERS;
    return { own, committee: several ? given(rows, (row) => row.committee) : null };
  }
}

function given(rows: readonly Row[], count: (row: Row) => number): MarksGiven {
  const counts: MarksGiven['counts'] = [0, 0, 0, 0, 0];
  for (const row of rows) counts[row.value - 1] = count(row);
  const n = counts.reduce((sum, one) => sum + one, 0);
  return { counts, mean: n === 0 ? null : counts.reduce((sum, one, at) => sum + one * (at + 1), 0) / n };
}
