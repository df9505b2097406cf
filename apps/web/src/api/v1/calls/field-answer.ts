import {
  type CallChoice,
  type CallQuestion,
  type CallSettings,
  FIELD_KINDS,
  type FieldCondition,
  type FieldKey,
  type FieldSetting,
  QUESTION_SECTIONS,
} from '#libs/calls';
import { translator } from '../../../http/i18n.js';
import { FIELDS_OF } from '../../../proposer/form-sections.js';
import type { ChoiceAnswer, ConditionAnswer, FieldAnswer } from '../dto/call.dto.js';

/** What a call asks for, in the order of its form: the fields of each part, then the call's own questions. */
export const fieldAnswers = ({ fields, questions }: CallSettings): FieldAnswer[] =>
  QUESTION_SECTIONS.flatMap((section) => [
    ...FIELDS_OF[section]
      .filter((key) => fields[key].on)
      .map((key) => fieldAnswer(section, key, fields[key])),
    ...questions.filter((one) => one.on && one.section === section).map(questionAnswer),
  ]);

const fieldAnswer = (section: string, key: FieldKey, setting: FieldSetting): FieldAnswer => ({
  key,
  label: translator('en')(`proposer:fields.${key}.label`),
  kind: FIELD_KINDS[key],
  question: null,
  choices: [],
  section,
  ...demandsOf(setting),
});

const questionAnswer = (question: CallQuestion): FieldAnswer => ({
  key: question.key,
  label: question.label,
  kind: 'text',
  question: question.kind,
  choices: choiceAnswers(question.choices ?? []),
  section: question.section,
  ...demandsOf(question),
});

const demandsOf = ({ required, limit, count, help, onlyFor, newThisYear }: FieldSetting) => ({
  required,
  limit: limit ? { max: limit.max, unit: limit.unit } : null,
  count: count ? { min: count.min, max: count.max } : null,
  help: help ?? '',
  onlyFor: onlyFor ? conditionAnswer(onlyFor) : null,
  newThisYear: newThisYear ?? false,
});

const conditionAnswer = ({ formats, themes, answers }: FieldCondition): ConditionAnswer => ({
  ...(formats && { formats: [...formats] }),
  ...(themes && { themes: [...themes] }),
  ...(answers && { answers: answers.map(({ to, is }) => ({ to, is: [...is] })) }),
});

export const choiceAnswers = (list: readonly CallChoice[]): ChoiceAnswer[] =>
  list.map(({ code, name }) => ({ code, name }));
