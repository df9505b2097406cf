import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { StandingsQuery } from '#libs/reviews';
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
  /** As the ranking has it, 1 to 5; null without a grade. */
  mean: number | null;
  /** The calibrated score beside it. */
  calibrated: number | null;
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
  mean: 'g.rank NULLS LAST, p.number',
  number: 'p.number',
} as const;

const boardSql = (order: string): string => `
  SELECT p.id AS "proposalId", p.number, p.title, t.name AS "themeName",
         coalesce((SELECT pp.organisation FROM proposal_person pp
                    WHERE pp.proposal_id = p.id AND pp.role = 'organiser' ORDER BY pp.position LIMIT 1), '') AS organisation,
         coalesce(g.reviews, 0) AS reviews, g.mean, g.calibrated, d.outcome, coalesce(d.rationale, '') AS rationale,
         m.number AS "mergeNumber", d.published_at AS "publishedAt", d.response
    FROM proposal p
    LEFT JOIN theme t ON t.id = p.theme_id
    LEFT JOIN unnest($7::uuid[], $8::int[], $9::int[], $10::float[], $11::float[])
                AS g (proposal_id, reviews, rank, mean, calibrated)
           ON g.proposal_id = p.id
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

/** The decisions of a call with the standings they rest on, and how they fill the places. */
@Injectable()
export class DecisionBoardQuery {
  constructor(
    private readonly db: Database,
    private readonly standings: StandingsQuery,
  ) {}

  async run(
    callId: string,
    filter: BoardFilter,
  ): Promise<{ counts: BoardCount[]; proposals: Page<BoardRow> }> {
    const { outcome, themeId, sort, seat, page } = filter;
    const { proposals: graded } = await this.standings.run(callId, seat);
    const [counts, rows] = await Promise.all([
      this.counts(callId, seat),
      this.db.rows<BoardRow>(SQL[sort], [
        callId,
        outcome ?? null,
        themeId ?? null,
        PAGE_SIZE,
        (page - 1) * PAGE_SIZE,
        seat ?? null,
        graded.map(({ proposalId }) => proposalId),
        graded.map(({ n }) => n),
        graded.map(({ rank }) => rank),
        graded.map(({ mean }) => mean),
        graded.map(({ calibrated }) => calibrated?.quality ?? null),
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
