import { type Blocker, type LengthUnit, textLength } from '#libs/kernel';
import type { CallChoice } from '../settings/choices.js';
import type { FieldCondition } from './field-condition.js';

/** How a question of the call's own is answered. */
export const QUESTION_KINDS = [
  'short_text',
  'long_text',
  'one_choice',
  'several_choices',
  'yes_no',
  'link',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The parts of the form in which a question can stand: after the fields of that part, until it is put among them. */
export const QUESTION_SECTIONS = [
  'basics',
  'format',
  'questions',
  'description',
  'people',
  'participation',
  'goals',
  'record',
] as const;
export type QuestionSection = (typeof QUESTION_SECTIONS)[number];

/** A question that a call asks beside the fields every call can ask for. */
export interface CallQuestion {
  /** Its answers are stored under it: it never changes. Starts with `q_`, so that it is never a field's key. */
  key: QuestionKey;
  label: string;
  help: string;
  kind: QuestionKind;
  section: QuestionSection;
  on: boolean;
  required: boolean;
  limit?: { max: number; unit: LengthUnit };
  /** Of `one_choice` and `several_choices`. */
  choices?: readonly CallChoice[];
  /** How many choices, of `several_choices`. */
  count?: { min: number; max: number };
  newThisYear?: boolean;
  onlyFor?: FieldCondition;
}

/** The key of a question in the answers of a proposal. */
export type QuestionKey = `q_${string}`;
export const QUESTION_KEY = /^q_[a-z0-9_]{1,60}$/;

/** The codes of an answer to `several_choices`: one a line. */
export const codesOf = (answer: string | undefined): string[] =>
  (answer ?? '').split('\n').filter((code) => code !== '');

/** An answer to `several_choices` as it is stored. */
export const answerOfCodes = (codes: readonly string[]): string => codes.join('\n');

/** What an answer says in words: the names of what was chosen. `yes` and `no` are left to the page. */
export const answerInWords = (question: Pick<CallQuestion, 'kind' | 'choices'>, answer: string): string =>
  question.kind === 'one_choice' || question.kind === 'several_choices'
    ? codesOf(answer)
        .map((code) => question.choices?.find((choice) => choice.code === code)?.name ?? code)
        .join(', ')
    : answer;

const isWebAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** What is missing or wrong in the answer to a question. `field` is the question's key. */
export function answerBlockers(question: CallQuestion, answer: string | undefined): Blocker[] {
  const { key: field, kind, required, limit, count, choices = [] } = question;
  const typed = answer?.trim() ?? '';
  if (typed === '') return required ? [{ code: 'field_missing', field }] : [];
  if (kind === 'yes_no') return typed === 'yes' || typed === 'no' ? [] : [{ code: 'isIn', field }];
  if (kind === 'link') return isWebAddress(typed) ? [] : [{ code: 'link_wrong', field }];
  if (kind === 'one_choice' || kind === 'several_choices') {
    const codes = codesOf(typed);
    if (codes.some((code) => !choices.some((choice) => choice.code === code)))
      return [{ code: 'isIn', field }];
    const { min, max } =
      kind === 'one_choice' ? { min: 1, max: 1 } : (count ?? { min: 1, max: choices.length });
    if (codes.length > max) return [{ code: 'too_many', field, max, found: codes.length }];
    return codes.length < min ? [{ code: 'too_few', field, min, found: codes.length }] : [];
  }
  if (!limit) return [];
  const length = textLength(typed, limit.unit);
  return length > limit.max
    ? [{ code: `too_many_${limit.unit}`, field, max: limit.max, over: length - limit.max }]
    : [];
}
