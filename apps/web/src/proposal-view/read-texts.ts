import {
  answerInWords,
  type CallSetup,
  formKeys,
  type QuestionKind,
  TEXT_FIELDS,
  type TextFieldKey,
} from '#libs/calls';

/** What is read in a proposal, one after the other: a field of every call's form, or a question of the call's own. */
export type ReadText =
  | { key: 'policyQuestions'; lines: readonly string[] }
  | { key: TextFieldKey; text: string }
  /** Choices by their names, `yes` and `no` as they are. */
  | { key: string; label: string; kind: QuestionKind; text: string };

interface Written {
  policyQuestions: readonly string[];
  answers: Readonly<Record<string, string | undefined>>;
}

// shown among the facts, not as a text to read
const AMONG_FACTS: ReadonlySet<string> = new Set(['layout']);
const TEXTS: ReadonlySet<string> = new Set(TEXT_FIELDS.filter((key) => !AMONG_FACTS.has(key)));

/** The texts of a proposal in the order of the call's form; `shows` leaves out what is not to be read. */
export const readTexts = (
  { policyQuestions, answers }: Written,
  settings: CallSetup['settings'],
  shows: (key: string) => boolean,
): ReadText[] =>
  formKeys(settings)
    .filter(shows)
    .flatMap((key): ReadText[] => {
      if (key === 'policyQuestions')
        return policyQuestions.length > 0 ? [{ key, lines: policyQuestions }] : [];
      const text = answers[key];
      if (!text?.trim()) return [];
      const question = settings.questions.find((one) => one.key === key);
      if (question)
        return [{ key, label: question.label, kind: question.kind, text: answerInWords(question, text) }];
      return TEXTS.has(key) ? [{ key: key as TextFieldKey, text }] : [];
    });
