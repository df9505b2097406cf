import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import type { DecisionResponse, Outcome } from '../rules/outcomes.js';

const PAGE_SIZE = 100;

export interface BoardRow {
  proposalId: string;
  number: number;
  title: string;
  themeName: string | null;
  organisation: string;
  /** Submitted reviews. */
  reviews: number;
  /** Weighted mean of the criteria, averaged over the reviews, 1 to 5; null without a grade. */
  mean: number | null;
  outcome: Outcome | null;
  rationale: string;
  mergeNumber: number | null;
  publishedAt: Date | null;
  response: DecisionResponse | null;
}

export interface BoardFilter {
  /** `open`: not decided. */
  outcome?: Outcome | 'open';
  themeId?: string;
  sort: 'mean' | 'number';
  /** The seat of who looks, if any: proposals on which it has a conflict of interest are not there. */
  seat?: string;
  /** From 1. */
  page: number;
}

const ORDER = {
  mean: 'g.mean DESC NULLS LAST, p.number',
  number: 'p.number',
} as const;

const boardSql = (order: string): string => `
  WITH grade AS (
    SELECT r.proposal_id, r.id,
           (SELECT sum(s.value * k.weight) / sum(k.weight)
              FROM score s JOIN criterion k ON k.id = s.criterion_id
             WHERE s.review_id = r.id
               AND NOT (k.waived_for @> ARRAY[(SELECT format_id FROM proposal WHERE id = r.proposal_id)])) AS grade
      FROM review r
     WHERE r.call_id = $1 AND r.status = 'submitted'
       AND NOT EXISTS (SELECT 1 FROM conflict c
                        WHERE c.reviewer_id = r.reviewer_id AND c.proposal_id = r.proposal_id AND c.active)),
  graded AS (
    SELECT proposal_id, count(*)::int AS reviews, avg(grade)::float AS mean FROM grade GROUP BY proposal_id)
  SELECT p.id AS "proposalId", p.number, p.title, t.name AS "themeName",
         coalesce((SELECT pp.organisation FROM proposal_person pp
                    WHERE pp.proposal_id = p.id AND pp.role = 'organiser' ORDER BY pp.position LIMIT 1), '') AS organisation,
         coalesce(g.reviews, 0) AS reviews, g.mean, d.outcome, coalesce(d.rationale, '') AS rationale,
         m.number AS "mergeNumber", d.published_at AS "publishedAt", d.response
    FROM proposal p
    LEFT JOIN theme t ON t.id = p.theme_id
    LEFT JOIN graded g ON g.proposal_id = p.id
    LEFT JOIN decision d ON d.proposal_id = p.id
    LEFT JOIN proposal m ON m.id = d.merge_into
   WHERE p.call_id = $1 AND p.status IN ('passed', 'under_review', 'decided')
     AND ($2::text IS NULL OR coalesce(d.outcome, 'open') = $2) AND ($3::uuid IS NULL OR p.theme_id = $3)
     AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.reviewer_id = $6 AND c.proposal_id = p.id AND c.active)
   ORDER BY ${order} LIMIT $4 OFFSET $5`;

const SQL = { mean: boardSql(ORDER.mean), number: boardSql(ORDER.number) };

/** How many proposals of a theme have come to what; `outcome` null is still open. `places` null: no limit of its own. */
export interface BoardCount {
  themeId: string | null;
  themeName: string | null;
  places: number | null;
  outcome: Outcome | null;
  count: number;
  withdrawn: number;
}

/** The decisions of a call with the grades they rest on, and how they fill the places: two queries. */
@Injectable()
export class DecisionBoardQuery {
  constructor(private readonly db: Database) {}

  async run(
    callId: string,
    filter: BoardFilter,
  ): Promise<{ counts: BoardCount[]; proposals: Page<BoardRow> }> {
    const { outcome, themeId, sort, seat, page } = filter;
    const [counts, rows] = await Promise.all([
      this.counts(callId, seat),
      this.db.rows<BoardRow>(SQL[sort], [
        callId,
        outcome ?? null,
        themeId ?? null,
        PAGE_SIZE,
        (page - 1) * PAGE_SIZE,
        seat ?? null,
      ]),
    ]);
    const total = counts
      .filter(
        (line) =>
          (!outcome || (line.outcome ?? 'open') === outcome) && (!themeId || line.themeId === themeId),
      )
      .reduce((sum, line) => sum + line.count, 0);
    return { counts, proposals: pageOf(rows, total, page, PAGE_SIZE) };
  }

  /** Themes in their order; those nobody proposed for have no line. */
  counts(callId: string, seat?: string): Promise<BoardCount[]> {
    return this.db.rows<BoardCount>(
      `SELECT p.theme_id AS "themeId", t.name AS "themeName", t.places, d.outcome, count(*)::int AS count,
              count(*) FILTER (WHERE d.response = 'withdrawn')::int AS withdrawn
         FROM proposal p LEFT JOIN theme t ON t.id = p.theme_id LEFT JOIN decision d ON d.proposal_id = p.id
        WHERE p.call_id = $1 AND p.status IN ('passed', 'under_review', 'decided')
          AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.reviewer_id = $2 AND c.proposal_id = p.id AND c.active)
        GROUP BY p.theme_id, t.name, t.places, t.position, d.outcome
        ORDER BY t.position NULLS LAST, d.outcome`,
      [callId, seat ?? null],
    );
  }
}
