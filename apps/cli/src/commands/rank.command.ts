import type { Command } from 'commander';
import { RankingQuery, type RankingRow } from '#libs/reviews';
import { table } from '../output.js';
import { callCommand, type CallOptions } from './call-command.js';

/** A row of the ranking for people: rank, number, mean, s.d., n, theme, title. */
const cells = (row: RankingRow): (string | number)[] => [
  row.rank ?? '',
  `#${row.number}`,
  row.mean?.toFixed(2) ?? '',
  row.sd?.toFixed(2) ?? '',
  row.n,
  row.theme ?? '',
  row.title,
];

/** Shows the ranking by mean. */
export const rank = (): Command =>
  callCommand<CallOptions & { top?: string }>(
    'rank',
    'show the ranking',
    async ({ house, call, output, options }) => {
      const { rows } = await house.get(RankingQuery).run(call.callId);
      const shown = options.top ? rows.slice(0, Number(options.top)) : rows;
      output.result(shown, (all) =>
        table(['Rank', 'No.', 'Mean', 'S.d.', 'n', 'Theme', 'Title'], all.map(cells)),
      );
    },
  ).option('--top <n>', 'only the first n');
