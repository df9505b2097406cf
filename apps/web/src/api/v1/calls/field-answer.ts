import {
  type CallChoice,
  type CallQuestion,
  type CallSettings,
  FIELD_KINDS,
  type FieldCondition,
  type FieldKey,
  type FieldSetting,
  formKeys,
  partOf,
} from '#libs/calls';
import { translator } from '../../../http/language/i18n.js';
import type { ChoiceAnswer, ConditionAnswer, FieldAnswer } from '../dto/call.dto.js';

/** What a call asks for, in the order of its form; questions of its own stand where the form has them. */
export const fieldAnswers = (settings: CallSettings): FieldAnswer[] =>
  formKeys(settings).flatMap((key): FieldAnswer[] => {
    const section = partOf(settings, key) ?? '';
    const question = settings.questions.find((one) => one.key === key);
    if (question) return question.on ? [questionAnswer(section, question)] : [];
    const setting = settings.fields[key as FieldKey];
    return setting.on ? [fieldAnswer(section, key as FieldKey, setting)] : [];
  });

const fieldAnswer = (section: string, key: FieldKey, setting: FieldSetting): FieldAnswer => ({
  key,
  label: translator('en')(`proposer:fields.${key}.label`),
  kind: FIELD_KINDS[key],
  question: null,
  choices: [],
  section,
  ...demandsOf(setting),
});

const questionAnswer = (section: string, question: CallQuestion): FieldAnswer => ({
  key: question.key,
  label: question.label,
  kind: 'text',
  question: question.kind,
  choices: choiceAnswers(question.choices ?? []),
  section,
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
  list.map(({ code, name, retired = false }) => ({ code, name, retired }));
