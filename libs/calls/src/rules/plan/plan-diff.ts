import type { CallPlan } from './call-plan.js';
import { FIELD_KEYS } from '../form/form-fields.js';
import { type FormPart, formParts } from '../form/form-order.js';

/** One difference between two plans. `path` leads to it: `['themes', 'data-governance', 'name']`. */
export interface PlanChange {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  path: readonly string[];
  /** In words or numbers; absent for what is added. Of an entry of a list, its name. */
  from?: string;
  /** Absent for what is removed. */
  to?: string;
}

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ID_KEYS = ['slug', 'code', 'key'] as const;
const idOf = (value: unknown): string | undefined => {
  if (!isEntry(value)) return undefined;
  const key = ID_KEYS.find((one) => typeof value[one] === 'string');
  return key && String(value[key]);
};

/** What differs between two plans, in the order of the plan. Texts whole: a page may shorten them. */
export const planDiff = (before: CallPlan, after: CallPlan): PlanChange[] => [
  ...differences(withoutOrder(before), withoutOrder(after), []),
  ...orderDifferences(before, after),
];

const withoutOrder = (plan: CallPlan): Entry => {
  const { formOrder: _, ...settings } = plan.settings;
  return { ...plan, settings };
};

/** Fields in another part of the form, and parts in another order, by what stands in them before and after. */
function orderDifferences(before: CallPlan, after: CallPlan): PlanChange[] {
  const [was, is] = [formParts(before.settings), formParts(after.settings)];
  const partOf = (parts: readonly FormPart[], key: string) =>
    parts.find(({ keys }) => keys.includes(key))?.part;
  return [
    ...FIELD_KEYS.filter((key) => partOf(was, key) !== partOf(is, key)).map((key) => ({
      kind: 'changed' as const,
      path: ['settings', 'fields', key, 'section'],
      from: partOf(was, key),
      to: partOf(is, key),
    })),
    ...was.flatMap(({ part, keys }, at) => {
      const now = is[at]!.keys;
      const from = keys.filter((key) => now.includes(key)).join(', ');
      const to = now.filter((key) => keys.includes(key)).join(', ');
      return from === to ? [] : [{ kind: 'moved' as const, path: ['settings', 'formOrder', part], from, to }];
    }),
  ];
}

function differences(before: unknown, after: unknown, path: readonly string[]): PlanChange[] {
  if (inWords(before) === inWords(after) && JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)))
    return [];
  if (before === undefined) return [{ kind: 'added', path, to: nameOf(after) }];
  if (after === undefined) return [{ kind: 'removed', path, from: nameOf(before) }];
  if (isEntry(before) && isEntry(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], [...path, key]),
    );
  if (isListOfEntries(before) && isListOfEntries(after)) return listDifferences(before, after, path);
  return [{ kind: 'changed', path, from: inWords(before), to: inWords(after) }];
}

const isListOfEntries = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((one) => idOf(one) !== undefined);

function listDifferences(
  before: readonly Entry[],
  after: readonly Entry[],
  path: readonly string[],
): PlanChange[] {
  const old = new Map(before.map((entry) => [idOf(entry)!, entry]));
  const now = new Map(after.map((entry) => [idOf(entry)!, entry]));
  const stayedBefore = [...old.keys()].filter((id) => now.has(id));
  const stayedAfter = [...now.keys()].filter((id) => old.has(id));
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(now.get(id))).join(', ');
  return [
    ...[...old]
      .filter(([id]) => !now.has(id))
      .flatMap(([id, entry]) => differences(entry, undefined, [...path, id])),
    ...[...now].flatMap(([id, entry]) => differences(old.get(id), entry, [...path, id])),
    ...(stayedBefore.join('\n') === stayedAfter.join('\n')
      ? []
      : [{ kind: 'moved' as const, path, from: names(stayedBefore), to: names(stayedAfter) }]),
  ];
}

/** What an entry of a list is called; any other value in words. */
export const nameOf = (value: unknown): string =>
  isEntry(value) ? inWords(value['name'] ?? value['label'] ?? Object.entries(value).flat()) : inWords(value);

function inWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => (isEntry(one) ? nameOf(one) : inWords(one))).join(', ');
  if (isEntry(value))
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${inWords(one)}`)
      .join(', ');
  return String(value as string | number | boolean);
}

/** The same value with its keys in one order, so that two spellings of one thing are one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isEntry(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
