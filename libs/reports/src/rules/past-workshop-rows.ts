import type { Blocker } from '#libs/kernel';
import { organisersFrom, type PastWorkshop, pastWorkshopBlockers } from './past-workshop.js';

/** The columns of a file of past workshops; docs/csv.md explains them. */
const REQUIRED = ['year', 'title', 'organisers'] as const;
const OPTIONAL = ['edition', 'number', 'report_address', 'filed_on'] as const;
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];
const COLUMN_OF: Readonly<Record<string, string>> = { reportAddress: 'report_address', filedOn: 'filed_on' };

/** One row of a sheet, its cells by the names of their columns. */
export interface SheetRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * Workshops as a sheet describes them, and every reason, by line and column, why one of them cannot be taken. `acronym`
 * names an edition that has no name of its own: IGF 2017.
 */
export function pastWorkshopsOf(
  rows: readonly SheetRow[],
  columns: readonly string[],
  acronym: string,
): { workshops: (PastWorkshop & { line: number })[]; bad: Blocker[] } {
  const known = columns.map((name) => name.toLowerCase());
  const bad: Blocker[] = [
    ...REQUIRED.filter((name) => !known.includes(name)).map((name) => atCell(1, name, 'csv_column_missing')),
    ...columns
      .filter((name) => !COLUMNS.includes(name.toLowerCase()))
      .map((name) => atCell(1, name, 'csv_column_unknown')),
  ];
  if (bad.length > 0) return { workshops: [], bad };
  const seen = new Set<string>();
  const workshops = rows.map(({ line, cells }) => {
    const lower = Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [name.toLowerCase(), cell.trim()]),
    );
    const workshop = workshopOf(lower, acronym);
    bad.push(
      ...pastWorkshopBlockers(workshop).map(({ field = '', code, ...facts }) => ({
        ...facts,
        ...atCell(line, COLUMN_OF[field] ?? field, code),
        value: lower[COLUMN_OF[field] ?? field] ?? '',
      })),
    );
    const key = sameWorkshop(workshop);
    if (seen.has(key))
      bad.push(atCell(line, workshop.number === null ? 'title' : 'number', 'workshop_twice'));
    seen.add(key);
    return { ...workshop, line };
  });
  return { workshops, bad };
}

/** What is the same for two records of one workshop: its edition with its number, or with its title where it has none. */
export const sameWorkshop = ({
  year,
  edition,
  number,
  title,
}: Pick<PastWorkshop, 'year' | 'edition' | 'number' | 'title'>): string =>
  JSON.stringify([year, edition.toLowerCase(), number ?? title.toLowerCase()]);

function workshopOf(cells: Readonly<Record<string, string>>, acronym: string): PastWorkshop {
  const text = (column: string) => (cells[column] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ');
  const year = /^\d{4}$/.test(text('year')) ? Number(text('year')) : Number.NaN;
  const number = text('number').replace(/^(ws)?\s*#\s*/i, '');
  return {
    year,
    edition: text('edition') || `${acronym} ${text('year')}`.trim(),
    number: number === '' ? null : /^\d+$/.test(number) ? Number(number) : Number.NaN,
    title: text('title'),
    organisers: organisersFrom((cells['organisers'] ?? '').normalize('NFC')),
    reportAddress: text('report_address'),
    filedOn: text('filed_on').slice(0, 10),
  };
}

const atCell = (line: number, column: string, code: string): Blocker => ({ code, line, column });
