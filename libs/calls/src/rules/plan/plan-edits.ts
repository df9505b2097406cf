import type { CallPlan } from './call-plan.js';
import type { QuestionSection } from '../form/call-questions.js';
import type { CallSettings } from '../settings/call-settings.js';
import { arranged, placed, tidyOrder } from '../form/form-order.js';

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
  /** One place up or down in the form, or to the end of another of its parts: `key` is a field or question. */
  | { act: 'arrange'; key: string; by: -1 | 1 }
  | { act: 'place'; key: string; part: QuestionSection }
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

function withEntries(plan: CallPlan, list: EditableList, entries: readonly PlanEntry[]): CallPlan {
  if (list in plan) return { ...plan, [list]: entries };
  const settings = { ...plan.settings, [list]: entries };
  // a question that moved to another part, or is gone, has no place in the old one
  return { ...plan, settings: { ...settings, formOrder: tidyOrder(settings) } };
}

const withOrder = (plan: CallPlan, formOrder: CallSettings['formOrder']): CallPlan => ({
  ...plan,
  settings: { ...plan.settings, formOrder },
});

/** The plan after one edit. What is not there is not edited. */
export function edited(plan: CallPlan, edit: PlanEdit): CallPlan {
  if (edit.act === 'settings') return { ...plan, settings: { ...plan.settings, ...edit.set } };
  if (edit.act === 'particulars') return { ...plan, ...edit.set };
  if (edit.act === 'arrange') return withOrder(plan, arranged(plan.settings, edit.key, edit.by));
  if (edit.act === 'place') return withOrder(plan, placed(plan.settings, edit.key, edit.part));
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
      const { retired: _, ...entry } = entries[at]!;
      return withEntries(plan, list, entries.with(at, { ...entry, ...retiredMark(list, off) }));
    }
  }
}

function swapped(entries: readonly PlanEntry[], a: number, b: number): readonly PlanEntry[] {
  const [one, other] = [entries[a], entries[b]];
  return one && other ? entries.with(a, other).with(b, one) : entries;
}

/** A question that is not asked any more is one that is off; a name that is offered says nothing about it. */
const retiredMark = (list: EditableList, off: boolean): PlanEntry =>
  list === 'questions' ? { on: !off } : idKeyOf(list) === 'code' && !off ? {} : { retired: off };

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
