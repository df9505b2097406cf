import type { Blocker } from '#libs/kernel';
import type { CallPlan } from './call-plan.js';
import { nameOf } from './plan-diff.js';
import { type EditableList, entriesOf, entryId, CHOICE_LISTS, PLAN_LISTS } from './plan-edits.js';

/** How often each entry of each list is used by what people did, by slug, code or key; one not named is not used. */
export type PlanUsage = Partial<Record<EditableList, Readonly<Record<string, number>>>>;

export const usesOf = (usage: PlanUsage, list: EditableList, id: string): number => usage[list]?.[id] ?? 0;

/**
 * Why a call cannot become another plan: something that people chose or answered would be gone. It can be retired, so
 * that it is no longer offered and stays where it was chosen.
 */
export function changeBlockers(before: CallPlan, after: CallPlan, usage: PlanUsage): Blocker[] {
  return [
    ...[...PLAN_LISTS, ...CHOICE_LISTS].flatMap((list) => {
      const kept = new Set(entriesOf(after, list).map((entry) => entryId(list, entry)));
      return entriesOf(before, list)
        .map((entry) => ({ id: entryId(list, entry), name: nameOf(entry) }))
        .filter(({ id }) => !kept.has(id) && usesOf(usage, list, id) > 0)
        .map(({ id, name }) => ({
          code: 'removed_but_used',
          field: list in before ? `${list}[${id}]` : `settings.${list}[${id}]`,
          name,
          count: usesOf(usage, list, id),
        }));
    }),
    ...before.settings.questions.flatMap((question) => {
      const now = after.settings.questions.find(({ key }) => key === question.key);
      if (!now || usesOf(usage, 'questions', question.key) === 0) return [];
      const at = `settings.questions[${question.key}]`;
      const gone = (question.choices ?? []).filter(
        ({ code }) => !now.choices?.some((one) => one.code === code),
      );
      return [
        ...(now.kind === question.kind ? [] : [{ code: 'question_kind_used', field: `${at}.kind` }]),
        ...(now.kind === question.kind && gone.length > 0
          ? [
              {
                code: 'question_choice_used',
                field: `${at}.choices`,
                name: gone.map(({ name }) => name).join(', '),
              },
            ]
          : []),
      ];
    }),
  ];
}
