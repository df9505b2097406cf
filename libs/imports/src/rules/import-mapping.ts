import { isValueTarget, type ValueTarget } from './targets.js';

/** How a file is read: which column is which, what its values mean, and what stands where it says nothing. */
export interface ImportMapping {
  /** From a column of the file to one of ours; a column that is not here is kept, but not read. */
  columns: Readonly<Record<string, string>>;
  /** From a value of the file to one of the call's: a slug or a code; `leave_out` leaves the row out. */
  values: Readonly<Partial<Record<ValueTarget, Readonly<Record<string, string>>>>>;
  /** For rows that say nothing. */
  defaults: Readonly<{ theme?: string; language?: string; proposerEmail?: string }>;
  /** Rows that cannot be read are left out, and the others brought in. */
  skipBad: boolean;
}

export const EMPTY_MAPPING: ImportMapping = { columns: {}, values: {}, defaults: {}, skipBad: false };

/** What of a mapping fits a file and a call; anything else in it is left out. */
export function fittingMapping(
  mapping: ImportMapping,
  columns: readonly string[],
  targets: readonly string[],
): ImportMapping {
  return {
    columns: Object.fromEntries(
      Object.entries(mapping.columns).filter(
        ([column, target]) => columns.includes(column) && targets.includes(target),
      ),
    ),
    values: Object.fromEntries(Object.entries(mapping.values).filter(([target]) => isValueTarget(target))),
    defaults: mapping.defaults,
    skipBad: mapping.skipBad,
  };
}

/** The columns that are read as one of ours, in the order of the file. */
export const columnsFor = (mapping: ImportMapping, target: string): string[] =>
  Object.entries(mapping.columns)
    .filter(([, one]) => one === target)
    .map(([column]) => column);
