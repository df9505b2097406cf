import type { CsvCell } from '#libs/csv';
import type { Ranking, RankingRow } from '#libs/reviews';

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** The calibrated score, its 95 % interval, and the places from and to which it cannot be told apart. */
function calibratedCells({ calibrated }: RankingRow): CsvCell[] {
  if (!calibrated) return [null, null, null, null, null, null];
  const { place, quality, from, to, band } = calibrated;
  return [place, rounded(quality), rounded(from), rounded(to), band.from, band.to];
}

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
    'calibrated_rank',
    'calibrated',
    'calibrated_from',
    'calibrated_to',
    'alike_from_rank',
    'alike_to_rank',
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
    ...calibratedCells(row),
    row.outcome,
    ...row.criteria.map(({ mean }) => rounded(mean)),
  ]);
  return { header, cells };
}
