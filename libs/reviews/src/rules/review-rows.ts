import type { CsvRow } from '#libs/csv';
import { normalEmail } from '#libs/identity';
import type { Blocker } from '#libs/kernel';
import { HIGHEST_MARK, LOWEST_MARK } from './review-blockers.js';
import type { ScoreGiven } from './review-content.js';

/** Columns beside one for each criterion, which is called by its slug or its name. */
export const REVIEW_COLUMNS = {
  required: ['proposal', 'reviewer'],
  // the last three are in our export for its readers, and say nothing here
  optional: ['comment', 'confidential_remark', 'title', 'reviewer_name', 'submitted_at'],
} as const;

/** What rows are read against. Keys are public numbers and addresses in small letters. */
export interface ReviewRowLists {
  criteria: readonly { id: string; slug: string; name: string; waivedFor: readonly string[] }[];
  proposals: ReadonlyMap<number, { id: string; formatId: string | null }>;
  reviewers: ReadonlyMap<string, string>;
  /** `reviewerId proposalId` of conflicts in force */
  conflicts: ReadonlySet<string>;
}

export interface ImportedReview {
  proposalId: string;
  reviewerId: string;
  comment: string;
  confidentialRemark: string;
  scores: ScoreGiven[];
}

/** The columns of a file of reviews in this call. */
export const reviewColumns = (criteria: ReviewRowLists['criteria']) => ({
  required: REVIEW_COLUMNS.required,
  optional: [
    ...REVIEW_COLUMNS.optional,
    ...new Set(criteria.flatMap(({ slug, name }) => [slug.toLowerCase(), name.toLowerCase()])),
  ],
});

/** Reviews as a file tells them, and every reason, by line and column, why one of them cannot be taken. */
export function reviewsOf(
  rows: readonly CsvRow[],
  lists: ReviewRowLists,
): { reviews: ImportedReview[]; bad: Blocker[] } {
  const bad: Blocker[] = [];
  const seen = new Set<string>();
  const reviews: ImportedReview[] = [];
  for (const row of rows) {
    const [proposal, reviewerId] = pairOf(row, lists, bad);
    const scores = scoresOf(row, lists.criteria, proposal?.formatId ?? null, bad);
    if (!proposal || !reviewerId) continue;
    const pair = `${reviewerId} ${proposal.id}`;
    if (seen.has(pair)) bad.push(row.bad('reviewer', 'row_twice'));
    if (lists.conflicts.has(pair)) bad.push(row.bad('reviewer', 'reviewer_conflicted'));
    seen.add(pair);
    const [comment, confidentialRemark] = [row.cell('comment'), row.cell('confidential_remark')];
    reviews.push({ proposalId: proposal.id, reviewerId, comment, confidentialRemark, scores });
  }
  return { reviews, bad };
}

function pairOf(row: CsvRow, lists: ReviewRowLists, bad: Blocker[]) {
  const number = /^#?(\d{1,9})$/.exec(row.cell('proposal'))?.[1];
  const proposal = number === undefined ? undefined : lists.proposals.get(Number(number));
  const reviewerId = lists.reviewers.get(normalEmail(row.cell('reviewer')));
  if (!proposal) bad.push(row.bad('proposal', 'unknown_proposal'));
  if (!reviewerId) bad.push(row.bad('reviewer', 'unknown_reviewer'));
  return [proposal, reviewerId] as const;
}

function scoresOf(
  row: CsvRow,
  criteria: ReviewRowLists['criteria'],
  formatId: string | null,
  bad: Blocker[],
): ScoreGiven[] {
  const before = bad.length;
  const scores: ScoreGiven[] = [];
  for (const { id, slug, name, waivedFor } of criteria) {
    const column = row.cell(slug.toLowerCase()) === '' ? name.toLowerCase() : slug.toLowerCase();
    const text = row.cell(column);
    if (text === '') continue; // blank is not zero
    const value = /^\d$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= LOWEST_MARK && value <= HIGHEST_MARK))
      bad.push(row.bad(column, 'mark_off_scale', { lowest: LOWEST_MARK, highest: HIGHEST_MARK }));
    else if (formatId !== null && waivedFor.includes(formatId))
      bad.push(row.bad(column, 'criterion_not_asked'));
    else scores.push({ criterionId: id, value });
  }
  if (scores.length === 0 && bad.length === before) bad.push(row.bad('', 'nothing_marked'));
  return scores;
}
