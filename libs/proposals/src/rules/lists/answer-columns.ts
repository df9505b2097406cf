import {
  answerInWords,
  type CallSettings,
  choiceName,
  codesOf,
  formKeys,
  QUESTION_KEY,
  type QuestionKey,
  TEXT_FIELDS,
  type TextFieldKey,
} from '#libs/calls';
import { asking } from '../content/visible-fields.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type { EligibilityCall } from '../eligibility/eligibility-facts.js';
import type { ListColumn } from './list-columns.js';

/** A column of what was answered to a field of the form, or to a question of the call's own. */
export type AnswerColumn = 'policyQuestions' | 'sdgs' | TextFieldKey | QuestionKey;

/** Any column of a list: one that every list can have, or one of answers. */
export type AnyColumn = ListColumn | AnswerColumn;

/** What is answered in a proposal, as far as a list asks for it. */
export type Answered = Pick<ProposalContent, 'answers' | 'policyQuestions' | 'sdgs'>;

/** What a row of a list must hold for its answers to be said. */
export type AnsweredRow = Pick<ProposalContent, 'themeId' | 'formatId' | 'minutes' | 'firstTime'> & {
  language: string | null;
  /** null for a draft, and where no column asks for it. */
  answered: Answered | null;
};

const OF_FIELDS: ReadonlySet<string> = new Set(['policyQuestions', 'sdgs', ...TEXT_FIELDS]);

/** Whether a key can be that of a column of answers, in this call or another, now or once. */
export const isAnswerColumn = (key: string): key is AnswerColumn =>
  OF_FIELDS.has(key) || QUESTION_KEY.test(key);

/** The columns of answers that a list of this call can have: what its form asks, in its order. */
export function answerColumns(settings: CallSettings): AnswerColumn[] {
  const asked = new Set<string>(settings.questions.filter(({ on }) => on).map(({ key }) => key));
  const isOn = (key: string) => asked.has(key) || settings.fields[key as keyof typeof settings.fields]?.on;
  return formKeys(settings).filter((key): key is AnswerColumn => isAnswerColumn(key) && !!isOn(key));
}

/** The columns of a list as this call can show them. */
export interface ListedColumns {
  /** Those of answers last, in the order of the form. */
  columns: AnyColumn[];
  /** The answers to read for them. */
  answers: AnswerColumn[];
  /** Chosen once, and no longer asked. */
  gone: AnswerColumn[];
}

/** What of the columns chosen this call can show. A view keeps those of questions that come and go. */
export function listedColumns(chosen: readonly AnyColumn[], settings: CallSettings): ListedColumns {
  const own = chosen.filter((column): column is AnswerColumn => isAnswerColumn(column));
  const asked = answerColumns(settings);
  const shown = asked.filter((column) => own.includes(column));
  return {
    columns: [...chosen.filter((column) => !isAnswerColumn(column)), ...shown],
    answers: answersToRead(settings, shown),
    gone: own.filter((column) => !asked.includes(column)),
  };
}

/** The answers that have to be read for some columns: their own, and those that decide whether they are asked. */
export function answersToRead(settings: CallSettings, columns: readonly AnswerColumn[]): AnswerColumn[] {
  const keys = new Set<string>(columns);
  // what is added on the way is walked through as well
  for (const key of keys) {
    const asked = settings.questions.find((one) => one.key === key) ?? settings.fields[key as TextFieldKey];
    for (const { to } of asked?.onlyFor?.answers ?? []) keys.add(to);
  }
  return [...keys].filter(isAnswerColumn);
}

/**
 * Says what a row answers in a column: names for codes, `yes` and `no` as they are, a list where several can be given.
 * Empty where it is not asked: what is not asked has no answer, whatever is stored.
 */
export function answerReader(call: EligibilityCall) {
  const { settings } = call;
  const questions = new Map(settings.questions.map((question) => [question.key, question]));
  const askedOf = asking(call);
  return (row: AnsweredRow, column: AnswerColumn): string | readonly string[] => {
    if (row.answered === null) return '';
    const { answers, policyQuestions, sdgs } = row.answered;
    const content = { ...row, language: row.language ?? '', answers };
    if (!askedOf(content)(column)) return '';
    if (column === 'policyQuestions') return policyQuestions;
    if (column === 'sdgs') return sdgs.map(String);
    const text = answers[column] ?? '';
    if (column === 'layout') return choiceName(settings.layouts, text);
    const question = questions.get(column as QuestionKey);
    if (question === undefined) return text;
    return question.kind === 'several_choices'
      ? codesOf(text).map((code) => answerInWords(question, code))
      : answerInWords(question, text);
  };
}
