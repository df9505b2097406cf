/** An answer that must have been given: one of `is` to the field or question `to`. */
export interface AnswerCondition {
  to: string;
  is: readonly string[];
}

/** When something is asked: every part that is there must hold. Formats and themes by slug. */
export interface FieldCondition {
  formats?: readonly string[];
  themes?: readonly string[];
  answers?: readonly AnswerCondition[];
}

/** The fields, beside the call's own questions, on whose answer another field may depend. */
export const CONDITION_FIELDS = ['language', 'layout', 'minutes', 'firstTime'] as const;

/** What a condition is judged by. */
export interface AnswersSoFar {
  /** Slug of the theme chosen; undefined while there is none. */
  theme: string | undefined;
  /** Slug of the format chosen. */
  format: string | undefined;
  /** What was answered to a field or question: codes, numbers as text, `yes` or `no`. */
  answersTo(key: string): readonly string[];
}

/** What is asked of whom: by key, whether it is on and under which condition. */
export type Asked = Readonly<Record<string, { on: boolean; onlyFor?: FieldCondition }>>;

/**
 * Whether a field or question is asked. One that depends on an answer is not asked while the question it depends on
 * is not: what is not asked has no answer, whatever is stored.
 */
export function isAsked(
  key: string,
  asked: Asked,
  given: AnswersSoFar,
  waiting: readonly string[] = [],
): boolean {
  const setting = asked[key];
  if (!setting?.on || waiting.includes(key)) return false;
  const { formats, themes, answers = [] } = setting.onlyFor ?? {};
  if (themes && !(given.theme !== undefined && themes.includes(given.theme))) return false;
  if (formats && !(given.format !== undefined && formats.includes(given.format))) return false;
  return answers.every(
    ({ to, is }) =>
      isAsked(to, asked, given, [...waiting, key]) &&
      given.answersTo(to).some((answer) => is.includes(answer)),
  );
}
