import type { CsvCell } from '#libs/csv';
import type { RankingCriterion, ReviewExportRow } from '#libs/reviews';

/** Reviews as the import reads them, with what helps a reader beside it. */
export function reviewRows(rows: readonly ReviewExportRow[], criteria: readonly RankingCriterion[]) {
  const header = [
    'proposal',
    'title',
    'reviewer',
    'reviewer_name',
    ...criteria.map(({ name }) => name.toLowerCase()),
    'comment',
    'confidential_remark',
    'submitted_at',
  ];
  const cells = rows.map((row): CsvCell[] => [
    row.number,
    row.title,
    row.email,
    row.reviewer,
    ...criteria.map(({ id }) => row.marks[id]),
    row.comment,
    row.confidentialRemark,
    row.submittedAt,
  ]);
  return { header, cells };
}
