import { CsvError, parse } from 'csv-parse/sync';
import { type Blocker, Refusal } from '#libs/kernel';
import { unquoteFormula } from './formula-cells.js';

/** Names of the columns of a file, as its first line writes them. */
export interface CsvColumns {
  required: readonly string[];
  optional?: readonly string[];
}

/** One row of the file. `line` is where it starts, counted from 1 with the header, as a text editor shows it. */
export interface CsvRow {
  line: number;
  /** The trimmed text of a cell; empty when the column is not in the file. */
  cell(column: string): string;
  /** A reason against one cell of this row, ready for a refusal. */
  bad(column: string, code: string, facts?: Record<string, string | number>): Blocker;
}

interface Parsed {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Largest file taken, in bytes: 20,000 proposals of the longest texts. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a CSV file (UTF-8, with or without byte order mark; comma, semicolon or tab) into rows.
 * Throws a Refusal of kind `blocked` whose blockers carry `line` and `column` when it cannot be read as a whole.
 */
export function readCsv(file: Uint8Array | string, columns: CsvColumns): CsvRow[] {
  const [header, ...records] = parsed(textOf(file));
  if (!header) throw refused('csv_empty', 1);
  const names = header.record.map((name) => name.trim().toLowerCase());
  checkHeader(names, columns);
  refuseOtherWidths(records, names.length);
  return records.map((one) => rowOf(one, names));
}

/** A file as it is, whatever its columns are called. Rows are as wide as the header, or refused. */
export interface CsvTable {
  header: string[];
  rows: { line: number; cells: string[] }[];
}

/** Reads a CSV file as `readCsv` does, without asking anything of its columns. */
export function readCsvTable(file: Uint8Array | string): CsvTable {
  const [header, ...records] = parsed(textOf(file));
  if (!header) throw refused('csv_empty', 1);
  refuseOtherWidths(records, header.record.length);
  return {
    header: header.record.map((name) => name.trim()),
    rows: records.map((one) => ({
      line: lineOf(one),
      cells: one.record.map((cell) => unquoteFormula(cell.trim())),
    })),
  };
}

function textOf(file: Uint8Array | string): string {
  if (file.length > MOST_BYTES) throw refused('csv_too_large', 1);
  let text: string;
  try {
    text = typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw refused('csv_not_utf8', 1);
  }
  const nul = text.indexOf('\0'); // UTF-16 saved by a spreadsheet, or no text at all
  if (nul >= 0) throw refused('csv_not_utf8', text.slice(0, nul).split('\n').length);
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function refuseOtherWidths(records: readonly Parsed[], wanted: number): void {
  const bad = records
    .filter(({ record }) => record.length !== wanted)
    .map((one) => blocker('csv_wrong_width', lineOf(one), '', { cells: one.record.length, wanted }));
  if (bad.length > 0) throw new Refusal('blocked', bad);
}

function parsed(text: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refused('csv_unreadable', typeof error.lines === 'number' ? error.lines : 1);
  }
}

/** The separator that stands most often in the first line; spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const often = (mark: string) => first.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0]!;
}

function checkHeader(names: readonly string[], { required, optional = [] }: CsvColumns): void {
  const known = [...required, ...optional];
  const bad = [
    ...required.filter((name) => !names.includes(name)).map((name) => blocker('csv_column_missing', 1, name)),
    ...names.filter((name) => !known.includes(name)).map((name) => blocker('csv_column_unknown', 1, name)),
    ...names
      .filter((name, at) => names.indexOf(name) < at)
      .map((name) => blocker('csv_column_twice', 1, name)),
  ];
  if (bad.length > 0) throw new Refusal('blocked', bad);
}

function rowOf(one: Parsed, names: readonly string[]): CsvRow {
  const line = lineOf(one);
  const cells = new Map(names.map((name, at) => [name, unquoteFormula(one.record[at]!.trim())]));
  return {
    line,
    cell: (column) => cells.get(column) ?? '',
    bad: (column, code, facts) => blocker(code, line, column, { value: cells.get(column) ?? '', ...facts }),
  };
}

/** The parser says where a row ends; blank lines before it and lines within its quoted cells are in its raw text. */
const lineOf = ({ raw, info }: Parsed): number =>
  info.lines - raw.replace(/^\n+|\n$/g, '').split('\n').length + 1;

const blocker = (
  code: string,
  line: number,
  column: string,
  facts: Record<string, string | number> = {},
) => ({
  code,
  line,
  column,
  ...facts,
});

const refused = (code: string, line: number) => new Refusal('blocked', [blocker(code, line, '')]);
