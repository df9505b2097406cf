import type { Blocker } from '#libs/kernel';
import { type CallQuestion, QUESTION_SECTIONS, type QuestionSection } from './call-questions.js';
import { FIELD_KEYS, type FieldKey } from './form-fields.js';

/** How a call puts its form in order: keys of fields and questions, part by part. What is not named stands as usual, after it. */
export type FormOrder = Partial<Record<QuestionSection, readonly string[]>>;

/** The fields of each part, until a call puts them elsewhere. */
const USUAL: Record<QuestionSection, readonly FieldKey[]> = {
  basics: ['title', 'theme', 'tags', 'language'],
  format: ['format', 'layout', 'minutes'],
  questions: ['policyQuestions', 'themeRelevance', 'governanceRelevance'],
  description: ['description', 'expectedOutcomes', 'participantGains', 'facilitation'],
  people: [
    'organisers',
    'speakers',
    'additionalSpeakers',
    'onsiteModerator',
    'onlineModerator',
    'rapporteur',
    'contacts',
  ],
  participation: ['onlineParticipation', 'onlineTools', 'diversity'],
  goals: ['sdgs', 'sdgTargets', 'backgroundPaper'],
  record: ['firstTime', 'earlierWorkshops', 'reportLinks'],
};

/** People are one list, written in one part: they change places among themselves only. */
const STAYS: ReadonlySet<string> = new Set<FieldKey>([
  'organisers',
  'speakers',
  'onsiteModerator',
  'onlineModerator',
  'rapporteur',
  'contacts',
]);
export const staysInPart = (key: string): boolean => STAYS.has(key);

/** What of a call's settings says how its form is put in order. */
interface Ordered {
  formOrder: FormOrder;
  questions: readonly CallQuestion[];
}

export interface FormPart {
  part: QuestionSection;
  /** Fields and questions of the call's own, asked or not, in the order of the form. */
  keys: readonly string[];
}

const usualPart = (key: string): QuestionSection | undefined =>
  QUESTION_SECTIONS.find((part) => (USUAL[part] as readonly string[]).includes(key));

/** The part of the form in which a field or question stands; undefined for what is neither. */
export function partOf({ formOrder, questions }: Ordered, key: string): QuestionSection | undefined {
  const own = questions.find((question) => question.key === key);
  if (own) return own.section;
  const usual = usualPart(key);
  if (usual === undefined || STAYS.has(key)) return usual;
  return QUESTION_SECTIONS.find((part) => formOrder[part]?.includes(key)) ?? usual;
}

/** The whole form, part by part. */
export function formParts(settings: Ordered): FormPart[] {
  const parts = new Map<string, QuestionSection>();
  for (const key of [...FIELD_KEYS, ...settings.questions.map((question) => question.key)])
    parts.set(key, partOf(settings, key)!);
  return QUESTION_SECTIONS.map((part) => ({
    part,
    keys: [
      ...new Set([
        ...(settings.formOrder[part] ?? []),
        ...USUAL[part],
        ...settings.questions.map(({ key }) => key),
      ]),
    ].filter((key) => parts.get(key) === part),
  }));
}

/**
 * Every field and question in the order in which proposals are read, listed and exported: that of the form, once the
 * call has arranged it; else as ever, its own questions last.
 */
export const formKeys = (settings: Ordered): string[] =>
  Object.keys(settings.formOrder).length === 0
    ? [...FIELD_KEYS, ...settings.questions.map(({ key }) => key)]
    : formParts(settings).flatMap(({ keys }) => keys);

const keysIn = (settings: Ordered, part: QuestionSection): readonly string[] =>
  formParts(settings).find((one) => one.part === part)?.keys ?? [];

/** The order after one field or question changed places with its neighbour. */
export function arranged(settings: Ordered, key: string, by: -1 | 1): FormOrder {
  const part = partOf(settings, key);
  if (part === undefined) return settings.formOrder;
  const keys = keysIn(settings, part);
  const at = keys.indexOf(key);
  const neighbour = keys[at + by];
  if (neighbour === undefined) return settings.formOrder;
  return withPart(settings, part, keys.with(at, neighbour).with(at + by, key));
}

/** The order after a field moved to the end of another part. A question says itself where it stands. */
export function placed(settings: Ordered, key: string, part: QuestionSection): FormOrder {
  if (STAYS.has(key) || usualPart(key) === undefined || partOf(settings, key) === part)
    return settings.formOrder;
  const without = Object.fromEntries(
    Object.entries(settings.formOrder).map(([name, keys]) => [name, keys.filter((one) => one !== key)]),
  ) as FormOrder;
  const rest = keysIn({ ...settings, formOrder: without }, part).filter((one) => one !== key);
  return withPart({ ...settings, formOrder: without }, part, [...rest, key]);
}

/** An order without what is no longer there, or stands elsewhere now; a part in its usual order says nothing. */
export const tidyOrder = (settings: Ordered): FormOrder =>
  QUESTION_SECTIONS.reduce<FormOrder>((order, part) => {
    const { [part]: keys, ...others } = order;
    if (!keys) return order;
    const here = keys.filter((key) => partOf({ ...settings, formOrder: order }, key) === part);
    const [as, usual] = [{ ...others, [part]: here }, others].map((formOrder) =>
      JSON.stringify(formParts({ ...settings, formOrder })),
    );
    return as === usual ? others : { ...others, [part]: here };
  }, settings.formOrder);

const withPart = (settings: Ordered, part: QuestionSection, keys: readonly string[]): FormOrder =>
  tidyOrder({ ...settings, formOrder: { ...settings.formOrder, [part]: keys } });

/** What is wrong with an order: what it names must be there, once, in the part where it stands. */
export function orderBlockers(settings: Ordered): Blocker[] {
  const seen = new Set<string>();
  return QUESTION_SECTIONS.flatMap((part) =>
    (settings.formOrder[part] ?? []).flatMap((key): Blocker[] => {
      const field = `settings.formOrder.${part}`;
      const stands = partOf(settings, key);
      if (stands === undefined) return [{ code: 'order_unknown', field, name: key }];
      if (seen.has(key))
        return [{ code: 'name_twice', field: `settings.formOrder[${key}].${part}`, name: key }];
      seen.add(key);
      return stands === part ? [] : [{ code: 'order_elsewhere', field, name: key }];
    }),
  );
}
