import { neutralised } from './formula-cells.js';

/** What a cell may hold; numbers are written as they are, texts are made harmless to spreadsheets. */
export type CsvCell = string | number | boolean | Date | null | undefined;

/** RFC 4180 lines in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
export const writeCsv = (header: readonly string[], rows: Iterable<readonly CsvCell[]>): string =>
  [...csvChunks(header, rows)].join('');

/** The same file a piece at a time, for streaming long exports in constant memory. */
export function* csvChunks(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  yield `\uFEFF${lineOf(header)}`;
  for (const row of rows) yield lineOf(row);
}

/** The same of rows that come one after the other, such as from a database. */
export async function* csvOf(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  let piece = `\uFEFF${lineOf(header)}`;
  for await (const row of rows) {
    piece += lineOf(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const PIECE = 64 * 1024;

const lineOf = (cells: readonly CsvCell[]): string => `${cells.map((cell) => written(cell)).join(',')}\r\n`;

function written(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  const text = neutralised(cell);
  return /[",\r\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
