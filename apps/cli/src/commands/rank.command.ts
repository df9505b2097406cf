import { type Command, Option } from 'commander';
import { RankingQuery, type RankingRow } from '#libs/reviews';
import { table } from '../output.js';
import { callCommand, type CallOptions } from './call-command.js';

const HEADINGS = ['Rank', 'No.', 'Mean', 'S.d.', 'n', 'Calibrated', '95 %', 'Theme', 'Title'];

/** A row of the ranking for people: rank, number, mean, s.d., n, calibrated score and interval, theme, title. */
function cells(row: RankingRow, place: number | null): (string | number)[] {
  const { quality, from, to } = row.calibrated ?? { quality: null, from: null, to: null };
  return [
    place ?? '',
    `#${row.number}`,
    row.mean?.toFixed(2) ?? '',
    row.sd?.toFixed(2) ?? '',
    row.n,
    quality?.toFixed(2) ?? '',
    from === null || to === null ? '' : `${from.toFixed(2)} to ${to.toFixed(2)}`,
    row.theme ?? '',
    row.title,
  ];
}

const placeOf = (row: RankingRow): number => row.calibrated?.place ?? Infinity;

/** Shows the ranking by mean, with the calibrated score beside it, or the other way round. */
export const rank = (): Command =>
  callCommand<CallOptions & { top?: string; by: 'mean' | 'calibrated' }>(
    'rank',
    'show the ranking',
    async ({ house, call, output, options: { top, by } }) => {
      const { rows } = await house.get(RankingQuery).run(call.callId);
      const ordered = by === 'mean' ? rows : rows.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
      const shown = top ? ordered.slice(0, Number(top)) : ordered;
      output.result(shown, (all) =>
        table(
          HEADINGS,
          all.map((row) => cells(row, by === 'mean' ? row.rank : (row.calibrated?.place ?? null))),
        ),
      );
    },
  )
    .option('--top <n>', 'only the first n')
    .addOption(new Option('--by <score>', 'what orders it').choices(['mean', 'calibrated']).default('mean'));
