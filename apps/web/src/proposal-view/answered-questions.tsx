import { answerInWords, type CallQuestion, type QuestionKind } from '#libs/calls';
import { Paragraphs, SafeLink } from '../design-system/index.js';
import { useT } from '../http/request-view.js';

/** A question of the call's own with what was answered: choices by their names, `yes` and `no` as they are. */
export interface AnsweredQuestion {
  key: string;
  label: string;
  kind: QuestionKind;
  text: string;
}

/** Those of the questions that were answered. */
export const answeredQuestions = (
  questions: readonly CallQuestion[],
  answers: Readonly<Record<string, string | undefined>>,
): AnsweredQuestion[] =>
  questions.flatMap((question) => {
    const { key, label, kind } = question;
    const answer = answers[key];
    return answer ? [{ key, label, kind, text: answerInWords(question, answer) }] : [];
  });

/** What was answered to a question of the call's own; stands in `Prose`. */
export function QuestionAnswer({ kind, text }: Pick<AnsweredQuestion, 'kind' | 'text'>) {
  const t = useT();
  if (kind === 'link')
    return (
      <p>
        <SafeLink href={text} />
      </p>
    );
  if (kind === 'yes_no') return <p>{t(text === 'yes' ? 'proposer:yes' : 'proposer:no')}</p>;
  return <Paragraphs text={text} />;
}
