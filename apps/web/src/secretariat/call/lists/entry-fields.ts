import {
  type CallPlan,
  choiceName,
  CONDITION_FIELDS,
  type EditableList,
  possibleAnswers,
  QUESTION_KINDS,
  QUESTION_SECTIONS,
} from '#libs/calls';
import type { Translate } from '../../../http/language/i18n.js';
import type { SetupField } from '../setup-fields.js';

/** The fields of the form of one entry of a list. */
export function entryFields(
  t: Translate,
  list: EditableList,
  plan: CallPlan,
  id: string | undefined,
): SetupField[] {
  const label = (name: string) => t(`call-lists:fields.${name}.label`);
  const hint = (name: string) => t(`call-lists:fields.${name}.hint`, { defaultValue: '' }) || undefined;
  const field = (name: string) => ({ name, label: label(name), hint: hint(name) });
  const name: SetupField = { kind: 'text', name: 'name', label: label('name') };
  switch (list) {
    case 'themes':
      return [
        name,
        { kind: 'area', ...field('narrative'), rows: 8, optional: true },
        { kind: 'area', ...field('sampleQuestions'), rows: 5, optional: true },
        { kind: 'number', ...field('places'), optional: true },
      ];
    case 'tags':
      return [
        name,
        {
          kind: 'select',
          ...field('theme'),
          empty: t('call-lists:wholeCall'),
          options: plan.themes.map((theme) => ({ value: theme.slug, label: theme.name })),
          optional: true,
        },
      ];
    case 'formats':
      return [
        name,
        { kind: 'text', ...field('minutes') },
        { kind: 'text', ...field('layout'), optional: true },
      ];
    case 'criteria':
      return [
        name,
        { kind: 'area', ...field('guidance'), rows: 3, optional: true },
        { kind: 'area', ...field('anchors'), rows: 5, optional: true },
        { kind: 'number', ...field('weight') },
        ...(plan.formats.length > 0
          ? [
              {
                kind: 'ticks' as const,
                ...field('waivedFor'),
                optional: true,
                choices: plan.formats.map((format) => ({ value: format.slug, label: format.name })),
              },
            ]
          : []),
      ];
    case 'questions':
      return [
        { kind: 'text', ...field('label') },
        { kind: 'area', ...field('help'), rows: 2, optional: true },
        {
          kind: 'select',
          ...field('kind'),
          options: QUESTION_KINDS.map((value) => ({ value, label: t(`call-form:kinds.${value}`) })),
        },
        { kind: 'area', ...field('choices'), rows: 5, optional: true },
        {
          kind: 'select',
          ...field('section'),
          options: QUESTION_SECTIONS.map((value) => ({ value, label: t(`proposer:sections.${value}.name`) })),
        },
        ...askingFields(t, plan, { key: id, limit: true, count: true, help: false }),
      ];
    default:
      return [name];
  }
}

export interface AskingOf {
  /** The field or question itself: nothing depends on its own answer. */
  key: string | undefined;
  /** Whether it takes a text whose length is limited. */
  limit: boolean;
  /** Whether it takes several entries. */
  count: boolean;
  help: boolean;
}

/** The fields that say whether and of whom something is asked, and how much may be written. */
export function askingFields(
  t: Translate,
  plan: CallPlan,
  { key, limit, count, help }: AskingOf,
): SetupField[] {
  const field = (name: string) => ({
    name,
    label: t(`call-form:asking.${name}.label`),
    hint: t(`call-form:asking.${name}.hint`, { defaultValue: '' }) || undefined,
  });
  const answers = answerChoices(t, plan, key);
  return [
    { kind: 'tick', ...field('on') },
    { kind: 'tick', ...field('required') },
    { kind: 'tick', ...field('newThisYear') },
    ...(help ? [{ kind: 'area' as const, ...field('help'), rows: 2, optional: true }] : []),
    ...(limit
      ? [
          { kind: 'number' as const, ...field('limitMax'), optional: true },
          {
            kind: 'select' as const,
            ...field('limitUnit'),
            options: (['words', 'characters'] as const).map((value) => ({
              value,
              label: t(`call-form:asking.units.${value}`),
            })),
          },
        ]
      : []),
    ...(count
      ? [
          { kind: 'number' as const, ...field('countMin'), optional: true },
          { kind: 'number' as const, ...field('countMax'), optional: true },
        ]
      : []),
    ...(key !== 'format' && plan.formats.length > 0
      ? [
          {
            kind: 'ticks' as const,
            ...field('formats'),
            optional: true,
            folded: true,
            choices: plan.formats.map(({ slug, name }) => ({ value: slug, label: name })),
          },
        ]
      : []),
    ...(key !== 'theme' && plan.themes.length > 0
      ? [
          {
            kind: 'ticks' as const,
            ...field('themes'),
            optional: true,
            folded: true,
            choices: plan.themes.map(({ slug, name }) => ({ value: slug, label: name })),
          },
        ]
      : []),
    ...(answers.length > 0
      ? [{ kind: 'ticks' as const, ...field('answers'), optional: true, folded: true, choices: answers }]
      : []),
  ];
}

/** Every answer on which something can depend: "First time here: Yes". */
function answerChoices(
  t: Translate,
  plan: CallPlan,
  self: string | undefined,
): { value: string; label: string }[] {
  const { settings } = plan;
  const keys = [
    ...CONDITION_FIELDS.filter((key) => settings.fields[key].on),
    ...settings.questions.filter(({ on }) => on).map(({ key }) => key),
  ];
  return keys
    .filter((key) => key !== self)
    .flatMap((key) =>
      (possibleAnswers(plan, key) ?? []).map((answer) => ({
        value: `${key}=${answer}`,
        label: t('call-form:answerIs', {
          question: nameOfField(t, plan, key),
          answer: answerName(t, plan, key, answer),
        }),
      })),
    );
}

/** What a field or question is called in the form. */
export const nameOfField = (t: Translate, { settings }: CallPlan, key: string): string =>
  settings.questions.find((question) => question.key === key)?.label ??
  t(`proposer:fields.${key}.label`, { defaultValue: key });

function answerName(t: Translate, { settings }: CallPlan, key: string, answer: string): string {
  if (key === 'language') return choiceName(settings.languages, answer);
  if (key === 'layout') return choiceName(settings.layouts, answer);
  if (key === 'minutes') return t('proposer:minutes', { count: Number(answer) });
  const question = settings.questions.find((one) => one.key === key);
  return question?.choices
    ? choiceName(question.choices, answer)
    : t(`proposer:${answer === 'yes' ? 'yes' : 'no'}`);
}
