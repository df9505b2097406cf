import type { Database } from '#libs/database';
import type { GivenScore, ReviewToRank } from '#libs/scoring';
import type { Grades } from '../rules/standings.js';

/** All reviews of a proposal in one row: 344 proposals are then 344 rows to read, not 2,752. */
interface ReviewsRow {
  proposalId: string;
  reviewers: string[];
  /** A review after the other, a space between; two characters a mark: the place of the criterion, and the digit. */
  marks: string;
}

export interface CriterionOfCall {
  id: string;
  name: string;
  weight: number;
  waivedFor: string[];
}

/** The character before that of the first criterion, and that of the digit 0. */
const FIRST = 64;
const ZERO = 48;

/** Nobody's seat: the standings of whoever has no conflict of interest. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Proposals that passed screening, by number, with the reviews that count; less those on which `seat` has a conflict. */
export async function readGrades(db: Database, callId: string, seat: string): Promise<Grades> {
  const [rows, criteria] = await Promise.all([
    db.rows<{ id: string; formatId: string | null }>(
      `SELECT q.id, q.format_id AS "formatId" FROM proposal q
        WHERE q.call_id = $1 AND q.status IN ('passed','under_review','decided')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $2 AND x.active)
        ORDER BY q.number`,
      [callId, seat],
    ),
    readCriteria(db, callId),
  ]);
  const reviewsOf = new Map(
    (await readReviews(db, callId, seat, criteria)).map((row) => [row.proposalId, row]),
  );
  return {
    proposals: rows.map(({ id, formatId }) => ({
      id,
      reviews: reviewsIn(reviewsOf.get(id), criteria),
      waivedCriterionIds: criteria
        .filter(({ waivedFor }) => formatId !== null && waivedFor.includes(formatId))
        .map((criterion) => criterion.id),
    })),
    criteria: criteria.map(({ id, weight }) => ({ id, weight })),
  };
}

/** The criteria of a call in their order. */
export function readCriteria(db: Database, callId: string): Promise<CriterionOfCall[]> {
  return db.rows(
    `SELECT id, name, weight::float AS weight, waived_for AS "waivedFor"
       FROM criterion WHERE call_id = $1 ORDER BY position, id`,
    [callId],
  );
}

// in one order, so that equal grades give equal figures to the last digit;
// an index lookup a review, whatever the planner knows of the tables: a call just imported is as fast as an old one
function readReviews(
  db: Database,
  callId: string,
  seat: string,
  criteria: readonly CriterionOfCall[],
): Promise<ReviewsRow[]> {
  return db.rows<ReviewsRow>(
    `SELECT a.proposal_id AS "proposalId", array_agg(a.reviewer_id::text ORDER BY a.reviewer_id) AS reviewers,
            string_agg(coalesce((SELECT string_agg(chr(${FIRST} + array_position($3::uuid[], s.criterion_id)) || s.value, '' ORDER BY s.criterion_id)
                                   FROM score s WHERE s.review_id = a.id), ''), ' ' ORDER BY a.reviewer_id) AS marks
       FROM assignment a
      WHERE a.call_id = $1 AND a.status = 'done'
        AND NOT EXISTS (SELECT 1 FROM conflict x
              WHERE x.proposal_id = a.proposal_id AND x.reviewer_id = $2 AND x.active)
      GROUP BY a.proposal_id`,
    [callId, seat, criteria.map(({ id }) => id)],
  );
}

function reviewsIn(row: ReviewsRow | undefined, criteria: readonly CriterionOfCall[]): ReviewToRank[] {
  if (!row) return [];
  const marks = row.marks.split(' ');
  return row.reviewers.map((reviewerId, at) => ({ reviewerId, scores: scoresOf(marks[at] ?? '', criteria) }));
}

/** The marks of one review, in the order of the criteria; what is not named is blank. */
function scoresOf(marks: string, criteria: readonly CriterionOfCall[]): GivenScore[] {
  const scores: GivenScore[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    const criterion = criteria[marks.charCodeAt(at) - FIRST - 1];
    if (criterion) scores.push({ criterionId: criterion.id, value: marks.charCodeAt(at + 1) - ZERO });
  }
  return scores;
}
