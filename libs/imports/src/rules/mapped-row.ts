import type { CsvRow } from '#libs/csv';
import { columnsFor, type ImportMapping } from './import-mapping.js';
import type { SourceRow } from './source-table.js';
import { EXTERNAL_ID, isValueTarget, LEAVE_OUT, LIST_TARGETS } from './targets.js';

/** A row of the file as the import of proposals reads rows: by our columns, with reasons that name the file's own. */
export interface MappedRow extends CsvRow {
  externalId: string;
  leftOut: boolean;
  raw: unknown;
}

const DEFAULTS: Readonly<Record<string, keyof ImportMapping['defaults']>> = {
  theme: 'theme',
  language: 'language',
  proposer_email: 'proposerEmail',
};

/**
 * Reads rows by a mapping.
 * @param stored what the proposal that a row updates has in one of our columns: what the file does not speak of is complete
 */
export function rowMapper(
  mapping: ImportMapping,
): (row: SourceRow, stored?: (column: string) => string) => MappedRow {
  const columns = new Map<string, string[]>();
  const columnsOf = (target: string): string[] => {
    let known = columns.get(target);
    if (!known) columns.set(target, (known = columnsFor(mapping, target)));
    return known;
  };
  const meant = (target: string, text: string): string =>
    isValueTarget(target) ? (mapping.values[target]?.[text] ?? text) : text;

  return (row, stored) => {
    const cell = (target: string): string => {
      const texts = columnsOf(target)
        .map((column) => (row.cells[column] ?? '').trim())
        .filter(Boolean);
      const text = meant(target, texts.join(LIST_TARGETS.has(target) ? '\n' : '\n\n'));
      if (text) return text;
      const byDefault = DEFAULTS[target];
      return stored?.(target) || (byDefault && mapping.defaults[byDefault]) || '';
    };
    return {
      line: row.line,
      raw: row.raw,
      externalId: cell(EXTERNAL_ID),
      leftOut: cell('status') === LEAVE_OUT,
      cell,
      bad: (target, code, facts) => {
        const [column] = columnsOf(target);
        return {
          code,
          line: row.line,
          column: column ?? target,
          value: cell(target).slice(0, 200),
          ...facts,
        };
      },
    };
  };
}
