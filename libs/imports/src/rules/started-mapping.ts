import type { CallSettings } from '#libs/calls';
import { guessMapping } from './guess-mapping.js';
import { fittingMapping, type ImportMapping } from './import-mapping.js';
import type { SourceTable } from './source-table.js';
import { targetsOf, VALUE_TARGETS } from './targets.js';

/** How a new file is read to begin with: as the last one of its kind where its columns are known, else by their names. */
export function startedMapping(
  table: SourceTable,
  settings: Pick<CallSettings, 'questions'>,
  remembered: ImportMapping | undefined,
  owner: string,
): ImportMapping {
  const guessed = guessMapping(table, settings);
  const byDefault = { ...guessed, defaults: { proposerEmail: owner } };
  if (!remembered) return byDefault;
  const fitting = fittingMapping(remembered, table.columns, targetsOf(settings));
  const known = new Set(Object.values(fitting.columns));
  return {
    columns: {
      ...Object.fromEntries(Object.entries(guessed.columns).filter(([, target]) => !known.has(target))),
      ...fitting.columns,
    },
    values: Object.fromEntries(
      VALUE_TARGETS.map((target) => [target, { ...guessed.values[target], ...fitting.values[target] }]),
    ),
    defaults: { proposerEmail: owner, ...fitting.defaults },
    skipBad: false,
  };
}
