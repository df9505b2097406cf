import type { Blocker } from '#libs/kernel';
import { type CallQuestion, QUESTION_KEY, QUESTION_KINDS, QUESTION_SECTIONS } from './call-questions.js';
import type { CallPlan } from '../plan/call-plan.js';
import { CONDITION_FIELDS, type FieldCondition } from './field-condition.js';
import { FIELD_KEYS, type FieldKey, type FieldSetting } from './form-fields.js';
import { orderBlockers } from './form-order.js';
import { empty, notWhole, tooLong, twice } from '../settings/value-blockers.js';

/** Questions one call may ask of its own; more is another form. */
const MOST_QUESTIONS = 50;
/** How long an answer may be at most, whatever a call allows: what is longer is not stored. */
const LONGEST = { words: 3000, characters: 20_000 };
const MOST_ENTRIES: Partial<Record<FieldKey, number>> = { tags: 20, policyQuestions: 10 };

/** What is wrong with the fields and questions of a call's form. */
export function formBlockers(plan: CallPlan): Blocker[] {
  const { fields, questions } = plan.settings;
  return [
    ...FIELD_KEYS.flatMap((key) => [
      ...limitBlockers(fields[key], `settings.fields.${key}`, MOST_ENTRIES[key] ?? 40),
      ...tooLong(fields[key].help ?? '', 2000, `settings.fields.${key}.help`),
      ...conditionBlockers(plan, key, fields[key].onlyFor, `settings.fields.${key}.onlyFor`),
    ]),
    ...twice(
      questions.map(({ key }) => key),
      'settings.questions',
      'key',
    ),
    ...(questions.length > MOST_QUESTIONS
      ? [{ code: 'too_many_questions', field: 'settings.questions', max: MOST_QUESTIONS }]
      : []),
    ...questions.flatMap((question) => questionBlockers(plan, question)),
    ...orderBlockers(plan.settings),
  ];
}

type Limits = Pick<FieldSetting, 'limit' | 'count'>;

const limitBlockers = ({ limit, count }: Limits, at: string, most: number): Blocker[] => [
  ...(limit ? notWhole(limit.max, 1, LONGEST[limit.unit], `${at}.limit.max`) : []),
  ...(count ? notWhole(count.min, 0, most, `${at}.count.min`) : []),
  ...(count ? notWhole(count.max, 1, most, `${at}.count.max`) : []),
  ...(count && count.max < count.min ? [{ code: 'most_below_fewest', field: `${at}.count.max` }] : []),
];

const takesChoices = ({ kind }: CallQuestion): boolean => kind === 'one_choice' || kind === 'several_choices';

function questionBlockers(plan: CallPlan, question: CallQuestion): Blocker[] {
  const at = `settings.questions[${question.key}]`;
  const choices = question.choices ?? [];
  return [
    ...(QUESTION_KEY.test(question.key) ? [] : [{ code: 'code_wrong', field: `${at}.key` }]),
    ...empty(question.label, `${at}.label`),
    ...tooLong(question.label, 300, `${at}.label`),
    ...tooLong(question.help, 2000, `${at}.help`),
    ...(QUESTION_KINDS.includes(question.kind) ? [] : [{ code: 'isIn', field: `${at}.kind` }]),
    ...(QUESTION_SECTIONS.includes(question.section) ? [] : [{ code: 'isIn', field: `${at}.section` }]),
    ...(takesChoices(question) && choices.length < 2
      ? [{ code: 'choices_missing', field: `${at}.choices` }]
      : []),
    ...twice(
      choices.map(({ code }) => code),
      `${at}.choices`,
      'code',
    ),
    ...choices.flatMap(({ code, name }) => [
      ...empty(name, `${at}.choices`),
      ...tooLong(name, 200, `${at}.choices`),
      ...(/^[^\n]{1,200}$/.test(code) ? [] : [{ code: 'code_wrong', field: `${at}.choices` }]),
    ]),
    ...limitBlockers(question, at, Math.max(1, choices.length)),
    ...conditionBlockers(plan, question.key, question.onlyFor, `${at}.onlyFor`),
  ];
}

/** What an answer can be on which another question depends; undefined when nothing can depend on it. */
export function possibleAnswers(plan: CallPlan, key: string): readonly string[] | undefined {
  const { settings, formats } = plan;
  const question = settings.questions.find((one) => one.key === key);
  if (question?.kind === 'yes_no') return ['yes', 'no'];
  if (question && takesChoices(question)) return (question.choices ?? []).map(({ code }) => code);
  switch (CONDITION_FIELDS.find((field) => field === key)) {
    case 'language':
      return settings.languages.map(({ code }) => code);
    case 'layout':
      return settings.layouts.map(({ code }) => code);
    case 'minutes':
      return [...new Set(formats.flatMap(({ minutes }) => minutes))].map(String);
    case 'firstTime':
      return ['yes', 'no'];
    case undefined:
      return undefined;
  }
}

function conditionBlockers(
  plan: CallPlan,
  key: string,
  condition: FieldCondition | undefined,
  at: string,
): Blocker[] {
  const { formats = [], themes = [], answers = [] } = condition ?? {};
  const known = (list: readonly { slug: string }[], slugs: readonly string[], part: string): Blocker[] =>
    slugs.every((slug) => list.some((one) => one.slug === slug))
      ? []
      : [{ code: 'condition_wrong', field: `${at}.${part}` }];
  return [
    ...known(plan.formats, formats, 'formats'),
    ...known(plan.themes, themes, 'themes'),
    ...answers.flatMap(({ to, is }) => {
      const possible = possibleAnswers(plan, to);
      return possible && is.length > 0 && is.every((answer) => possible.includes(answer))
        ? []
        : [{ code: 'condition_wrong', field: `${at}.answers` }];
    }),
    ...(answers.length > 0 && dependsOn(plan, key, key, [])
      ? [{ code: 'condition_circle', field: `${at}.answers` }]
      : []),
  ];
}

/** Whether what is asked under `key` depends, through others or at once, on the answer to `wanted`. */
function dependsOn({ settings }: CallPlan, key: string, wanted: string, seen: readonly string[]): boolean {
  if (seen.includes(key)) return false;
  const condition =
    settings.questions.find((one) => one.key === key)?.onlyFor ?? settings.fields[key as FieldKey]?.onlyFor;
  return (condition?.answers ?? []).some(
    ({ to }) => to === wanted || dependsOn({ settings } as CallPlan, to, wanted, [...seen, key]),
  );
}
