/** Where a file comes from. `csv` and `xlsx` are sheets that anybody makes; the others export JSON of their own shape. */
export const SYSTEMS = ['csv', 'xlsx', 'pretalx', 'sessionize', 'indico', 'hotcrp'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** One proposal as its file gives it: texts by column, and everything that stands there. */
export interface SourceRow {
  /** Line of a sheet; position in a JSON list, from 1. */
  line: number;
  cells: Readonly<Record<string, string>>;
  /** What is kept with the proposal, whatever becomes of its columns. */
  raw: unknown;
}

/** A file as a table, whatever it was. Columns are called as the file calls them. */
export interface SourceTable {
  system: SystemName;
  columns: readonly string[];
  rows: readonly SourceRow[];
}

/** A table of rows; its columns are those that hold something anywhere, in the order in which they turn up. */
export function tableOf(system: SystemName, rows: readonly SourceRow[]): SourceTable {
  const columns = new Set<string>();
  for (const { cells } of rows)
    for (const [column, text] of Object.entries(cells)) if (text) columns.add(column);
  return { system, columns: [...columns], rows };
}
