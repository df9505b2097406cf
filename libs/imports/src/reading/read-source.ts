import { readCsvTable } from '#libs/csv';
import { Refusal } from '#libs/kernel';
import { looksLikeZip, readXlsx } from '#libs/spreadsheets';
import { type SourceTable, type SystemName, tableOf } from '../rules/source-table.js';
import { readJson } from '../rules/systems/read-json.js';

const MOST_ROWS = 20_000;
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Reads a file of proposals: a workbook, a CSV file, or the JSON of another system. What it is is told by what is in it, whatever
 * its name says.
 * @throws Refusal of kind `blocked`, with line and reason
 */
export async function readSource(file: Uint8Array, system?: SystemName): Promise<SourceTable> {
  if (file.length === 0) throw refused('file_empty');
  if (file.length > MOST_BYTES) throw refused('file_too_large', { max: MOST_BYTES / 1024 / 1024 });
  if (looksLikeZip(file)) {
    expectSheet(system);
    return fromSheet('xlsx', (await readXlsx(file)).rows);
  }
  const text = utf8(file);
  if (/^\s*[[{]/.test(text)) {
    if (isSheet(system)) throw refused('file_of_other_kind');
    return readJson(text, system);
  }
  expectSheet(system);
  const { header, rows } = readCsvTable(text);
  return fromSheet('csv', [{ line: 1, cells: header }, ...rows]);
}

const isSheet = (system: SystemName | undefined): boolean => system === 'csv' || system === 'xlsx';

/** A file that is not what somebody says it is, is refused rather than misread. */
function expectSheet(system: SystemName | undefined): void {
  if (system !== undefined && !isSheet(system)) throw refused('file_of_other_kind');
}

function fromSheet(
  system: 'csv' | 'xlsx',
  lines: readonly { line: number; cells: readonly string[] }[],
): SourceTable {
  const [header, ...rows] = lines;
  if (!header) throw refused('csv_empty');
  if (rows.length > MOST_ROWS) throw refused('file_too_long', { max: MOST_ROWS });
  const names = header.cells.map((name) => name.trim());
  const bad = names.flatMap((name, at) =>
    name !== '' && names.indexOf(name) < at
      ? [{ code: 'csv_column_twice', line: header.line, column: name, field: 'file' }]
      : [],
  );
  if (bad.length > 0) throw new Refusal('blocked', bad);
  return tableOf(
    system,
    rows.map(({ line, cells }) => {
      const named = Object.fromEntries(
        names.flatMap((name, at) => (name === '' ? [] : [[name, (cells[at] ?? '').trim()]])),
      );
      return { line, cells: named, raw: withoutEmpty(named) };
    }),
  );
}

const withoutEmpty = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

function utf8(file: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    if (!text.includes('\0')) return text;
  } catch {
    // falls through: neither is UTF-8 as a sheet or a system writes it
  }
  throw refused('csv_not_utf8');
}

const refused = (code: string, facts: Record<string, string | number> = {}): Refusal =>
  new Refusal('blocked', [{ code, line: 1, column: '', field: 'file', ...facts }]);
