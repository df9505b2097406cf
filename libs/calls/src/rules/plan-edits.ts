import type { CallPlan } from './call-plan.js';
import type { CallSettings } from './call-settings.js';

/** The lists of a call whose entries have a page of their own; `questions` stand in its settings. */
export const PLAN_LISTS = ['themes', 'tags', 'formats', 'criteria', 'questions'] as const;
export type PlanList = (typeof PLAN_LISTS)[number];

/** The lists of names a call defines, in its settings. */
export const CHOICE_LISTS = [
  'stakeholderGroups',
  'regionalGroups',
  'genders',
  'languages',
  'layouts',
  'reasonsForProposer',
  'reasonsInternal',
] as const satisfies readonly (keyof CallSettings)[];
export type ChoiceList = (typeof CHOICE_LISTS)[number];

export type EditableList = PlanList | ChoiceList;
export const isEditableList = (name: string): name is EditableList =>
  ([...PLAN_LISTS, ...CHOICE_LISTS] as string[]).includes(name);

/** An entry of any list, known by its slug, code or key. */
export type PlanEntry = Readonly<Record<string, unknown>>;

/** One thing the secretariat changes. `id` is a slug, code or key. */
export type PlanEdit =
  | { act: 'put'; list: EditableList; id: string; entry: PlanEntry }
  | { act: 'move'; list: EditableList; id: string; by: -1 | 1 }
  | { act: 'retire' | 'offer'; list: EditableList; id: string }
  | { act: 'remove'; list: EditableList; id: string }
  | { act: 'settings'; set: Partial<CallSettings> }
  | { act: 'particulars'; set: Partial<Omit<CallPlan, 'settings' | EditableList>> };

/** Under what an entry of a list is known. */
export const idKeyOf = (list: EditableList): 'slug' | 'key' | 'code' =>
  list === 'questions' ? 'key' : (CHOICE_LISTS as readonly string[]).includes(list) ? 'code' : 'slug';

/** The entries of a list, in their order. */
export const entriesOf = (plan: CallPlan, list: EditableList): readonly PlanEntry[] =>
  (list in plan
    ? plan[list as keyof CallPlan]
    : plan.settings[list as keyof CallSettings]) as unknown as readonly PlanEntry[];

export const entryId = (list: EditableList, entry: PlanEntry): string => String(entry[idKeyOf(list)]);

const withEntries = (plan: CallPlan, list: EditableList, entries: readonly PlanEntry[]): CallPlan =>
  list in plan ? { ...plan, [list]: entries } : { ...plan, settings: { ...plan.settings, [list]: entries } };

/** The plan after one edit. What is not there is not edited. */
export function edited(plan: CallPlan, edit: PlanEdit): CallPlan {
  if (edit.act === 'settings') return { ...plan, settings: { ...plan.settings, ...edit.set } };
  if (edit.act === 'particulars') return { ...plan, ...edit.set };
  const { list, id } = edit;
  const entries = entriesOf(plan, list);
  const at = entries.findIndex((entry) => entryId(list, entry) === id);
  if (edit.act === 'put') {
    const known = { ...edit.entry, [idKeyOf(list)]: id };
    return withEntries(
      plan,
      list,
      at === -1
        ? [...entries, known]
        : entries.map((entry, here) => (here === at ? { ...entry, ...known } : entry)),
    );
  }
  if (at === -1) return plan;
  switch (edit.act) {
    case 'move':
      return withEntries(plan, list, swapped(entries, at, at + edit.by));
    case 'remove':
      return withoutMentions(withEntries(plan, list, entries.toSpliced(at, 1)), list, id);
    case 'retire':
    case 'offer': {
      const off = edit.act === 'retire';
      // a question that is not asked any more is a question that is off
      const set = list === 'questions' ? { on: !off } : { retired: off };
      return withEntries(plan, list, entries.with(at, { ...entries[at]!, ...set }));
    }
  }
}

function swapped(entries: readonly PlanEntry[], a: number, b: number): readonly PlanEntry[] {
  const [one, other] = [entries[a], entries[b]];
  return one && other ? entries.with(a, other).with(b, one) : entries;
}

/** A theme that goes leaves its tags to the whole call; a format that goes is waived for no criterion. */
function withoutMentions(plan: CallPlan, list: EditableList, id: string): CallPlan {
  if (list === 'themes')
    return { ...plan, tags: plan.tags.map((tag) => (tag.theme === id ? { ...tag, theme: null } : tag)) };
  if (list === 'formats')
    return {
      ...plan,
      criteria: plan.criteria.map((one) => ({
        ...one,
        waivedFor: one.waivedFor.filter((slug) => slug !== id),
      })),
    };
  return plan;
}
