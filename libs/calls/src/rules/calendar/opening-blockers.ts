import type { Blocker } from '#libs/kernel';
import type { CallPlan } from '../plan/call-plan.js';
import { offeredChoices } from '../settings/choices.js';
import { planBlockers } from '../plan/plan-blockers.js';

/** Why a call cannot be opened: nobody could answer its form, or would know until when. Each with its page in `part`. */
export function openingBlockers(plan: CallPlan): (Blocker & { part: OpeningPart })[] {
  const { dates, settings } = plan;
  const { fields, questions } = settings;
  const offered = <T extends { retired: boolean }>(list: readonly T[]): T[] =>
    list.filter(({ retired }) => !retired);
  const none = (code: string, part: OpeningPart, missing: boolean) => (missing ? [{ code, part }] : []);
  const noPeople = !(['organisers', 'speakers'] as const).some((key) => fields[key].on);
  return [
    ...planBlockers(plan).map((blocker) => Object.assign(blocker, { part: partOf(blocker.field) })),
    ...none('opening_deadline_missing', 'dates', dates.closesAt === null),
    ...none('opening_title_missing', 'form', !fields.title.on || !fields.title.required),
    ...none('opening_people_missing', 'form', noPeople),
    ...none(
      'opening_contacts_missing',
      'form',
      !fields.organisers.on && fields.contacts.on && fields.contacts.required,
    ),
    ...none('opening_themes_missing', 'themes', fields.theme.on && offered(plan.themes).length === 0),
    ...none('opening_formats_missing', 'formats', fields.format.on && offered(plan.formats).length === 0),
    ...none('opening_criteria_missing', 'criteria', offered(plan.criteria).length === 0),
    ...none(
      'opening_languages_missing',
      'lists',
      fields.language.on && offeredChoices(settings.languages).length === 0,
    ),
    ...none(
      'opening_layouts_missing',
      'lists',
      fields.layout.on && fields.layout.required && offeredChoices(settings.layouts).length === 0,
    ),
    ...none(
      'opening_groups_missing',
      'lists',
      offeredChoices(settings.stakeholderGroups).length === 0 ||
        offeredChoices(settings.regionalGroups).length === 0,
    ),
    ...none(
      'opening_tags_missing',
      'tags',
      fields.tags.on && fields.tags.required && !settings.writeInTags && offered(plan.tags).length === 0,
    ),
    ...questions.flatMap(({ on, onlyFor, label }) => {
      const gone = (onlyFor?.answers ?? []).some(({ to }) => !isOn(plan, to));
      return on && gone ? [{ code: 'opening_condition_never', part: 'form' as const, label }] : [];
    }),
  ];
}

export type OpeningPart =
  'dates' | 'themes' | 'tags' | 'formats' | 'criteria' | 'form' | 'lists' | 'settings';

const isOn = ({ settings }: CallPlan, key: string): boolean =>
  settings.questions.find((question) => question.key === key)?.on ??
  settings.fields[key as keyof typeof settings.fields]?.on ??
  false;

function partOf(field: string | undefined): OpeningPart {
  const at = field ?? '';
  if (/^settings\.(fields|questions)/.test(at)) return 'form';
  if (/^settings\.(\w+Groups|genders|languages|layouts|reasons\w+)\[/.test(at)) return 'lists';
  if (at.startsWith('settings')) return 'settings';
  const list = (['themes', 'tags', 'formats', 'criteria'] as const).find((name) => at.startsWith(name));
  return list ?? 'dates';
}
