import type { CsvCell } from '#libs/csv';
import type { Ranking } from '#libs/reviews';

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** The ranking as a file: means and s.d. to three decimals, one column of means for each criterion. */
export function rankingRows({ rows, criteria }: Ranking) {
  const header = [
    'rank',
    'proposal',
    'title',
    'theme',
    'organisation',
    'stakeholder_group',
    'regional_group',
    'mean',
    'sd',
    'reviews',
    'lowest',
    'highest',
    'decision',
    ...criteria.map(({ name }) => name.toLowerCase()),
  ];
  const cells = rows.map((row): CsvCell[] => [
    row.rank,
    row.number,
    row.title,
    row.theme,
    row.organisation,
    row.stakeholderGroup,
    row.regionalGroup,
    rounded(row.mean),
    rounded(row.sd),
    row.n,
    rounded(row.lowest),
    rounded(row.highest),
    row.outcome,
    ...row.criteria.map(({ mean }) => rounded(mean)),
  ]);
  return { header, cells };
}
