import { type CallChoice, type CallRules, choiceCode } from '#libs/calls';
import { PROPOSAL_STATUSES } from '#libs/proposals';
import { columnsFor, type ImportMapping } from './import-mapping.js';
import type { SourceTable } from './source-table.js';
import { VALUE_TARGETS, type ValueTarget } from './targets.js';

/** A value of the file in a column that is of one of the call's lists. */
export interface FoundValue {
  value: string;
  /** In how many rows. */
  rows: number;
  /** What it is read as; undefined while nothing is known of it. */
  meaning: string | undefined;
  /** The call knows it by itself. */
  known: boolean;
}

/** What each value of the file can be read as. */
export const choicesFor = ({
  settings,
  themes,
  formats,
}: KnownLists): Record<ValueTarget, readonly CallChoice[]> => ({
  theme: themes.map(({ slug, name }) => ({ code: slug, name })),
  format: formats.map(({ slug, name }) => ({ code: slug, name })),
  status: PROPOSAL_STATUSES.filter((status) => IMPORTED.includes(status)).map((status) => ({
    code: status,
    name: status,
  })),
  stakeholder_group: settings.stakeholderGroups,
  regional_group: settings.regionalGroups,
  gender: settings.genders,
  language: settings.languages,
});

type KnownLists = Pick<CallRules, 'settings' | 'themes' | 'formats'>;

const IMPORTED: readonly string[] = ['submitted', 'passed', 'screened_out', 'withdrawn'];
const MOST_VALUES = 200;

/** The values of every column that is mapped to a list of the call, those the call does not know first. */
export function foundValues(
  table: SourceTable,
  mapping: ImportMapping,
  call: KnownLists,
): { target: ValueTarget; values: FoundValue[] }[] {
  const choices = choicesFor(call);
  return VALUE_TARGETS.flatMap((target) => {
    const columns = columnsFor(mapping, target);
    if (columns.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { cells } of table.rows)
      for (const column of columns) {
        const value = (cells[column] ?? '').trim();
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    const values = [...counts].map(([value, rows]): FoundValue => {
      const own = choiceCode(choices[target], value) ?? statusRead(target, value);
      return { value, rows, meaning: mapping.values[target]?.[value] ?? own, known: own !== undefined };
    });
    const open = (one: FoundValue) => (one.meaning === undefined ? 0 : one.known ? 2 : 1);
    values.sort((a, b) => open(a) - open(b) || b.rows - a.rows || (a.value < b.value ? -1 : 1));
    return values.length > 0 ? [{ target, values: values.slice(0, MOST_VALUES) }] : [];
  });
}

/** Our own exports say `under_review`; an import reads it by itself. */
const statusRead = (target: ValueTarget, value: string): string | undefined =>
  target === 'status' && PROPOSAL_STATUSES.some((status) => status === value && status !== 'draft')
    ? value
    : undefined;
