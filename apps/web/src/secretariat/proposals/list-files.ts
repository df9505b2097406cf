import type { CsvCell } from '#libs/csv';
import {
  type AnyColumn,
  columnOf,
  isAnswerColumn,
  type ListColumn,
  type ProposalListRow,
} from '#libs/proposals';
import type { ListWords } from './list-words.js';

const CELLS: Record<ListColumn, (row: ProposalListRow, words: ListWords) => CsvCell> = {
  number: (row) => row.number,
  title: (row) => row.title,
  theme: (row) => row.themeName,
  tags: (row) => row.tags.join('; '),
  format: (row) => row.formatName,
  minutes: (row) => row.minutes,
  organiser: (row) => row.organiser,
  organisation: (row) => row.organisation,
  group: (row, words) => (row.stakeholderGroup === null ? '' : words.of('group', row.stakeholderGroup)),
  region: (row, words) => (row.regionalGroup === null ? '' : words.of('region', row.regionalGroup)),
  country: (row) => row.country,
  language: (row, words) => (row.language === null ? '' : words.of('language', row.language)),
  first: (row) => (row.firstTime === null ? '' : row.firstTime ? 'yes' : 'no'),
  flags: (row, words) => row.flags.map((code) => words.flag(code)).join('; '),
  status: (row) => row.status,
  submitted: (row) => row.submittedAt,
  updated: (row) => row.updatedAt,
};

/** A line of the list as a file holds it: the columns chosen, in their order. */
export const fileCells = (row: ProposalListRow, columns: readonly AnyColumn[], words: ListWords): CsvCell[] =>
  columns.map((column) =>
    isAnswerColumn(column) ? [words.answer(row, column)].flat().join('; ') : CELLS[column](row, words),
  );

/** The name of a column in a file: `first_time`, as imports read it. */
export const fileColumn = (column: AnyColumn): string =>
  isAnswerColumn(column) ? columnOf(column) : FILE_COLUMN[column];

const FILE_COLUMN: Record<ListColumn, string> = {
  number: 'number',
  title: 'title',
  theme: 'theme',
  tags: 'tags',
  format: 'format',
  minutes: 'minutes',
  organiser: 'proposer_name',
  organisation: 'organisation',
  group: 'stakeholder_group',
  region: 'regional_group',
  country: 'country',
  language: 'language',
  first: 'first_time',
  flags: 'flags',
  status: 'status',
  submitted: 'submitted_at',
  updated: 'updated_at',
};

/** The list as one JSON array, a portion of rows at a time; lists within a cell stay lists. */
export async function* jsonOf(
  portions: AsyncIterable<readonly ProposalListRow[]>,
  columns: readonly AnyColumn[],
  words: ListWords,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const portion of portions)
    for (const row of portion) {
      const cells = fileCells(row, columns, words);
      const entry = Object.fromEntries(
        columns.map((column, at) => [fileColumn(column), listIn(row, column, words) ?? cells[at] ?? null]),
      );
      yield before + JSON.stringify(entry);
      before = ',\n';
    }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** What of a row is a list within its cell. */
function listIn(row: ProposalListRow, column: AnyColumn, words: ListWords): readonly string[] | undefined {
  if (column === 'tags' || column === 'flags') return row[column];
  const answer = isAnswerColumn(column) ? words.answer(row, column) : '';
  return typeof answer === 'string' ? undefined : answer;
}

/** The rows of the list as cells, for a sheet. */
export async function* cellsOf(
  portions: AsyncIterable<readonly ProposalListRow[]>,
  columns: readonly AnyColumn[],
  words: ListWords,
): AsyncGenerator<CsvCell[]> {
  for await (const portion of portions) for (const row of portion) yield fileCells(row, columns, words);
}
