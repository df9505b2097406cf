import type { AnswerColumn, AnsweredRow } from '#libs/proposals';
import { SafeLink } from '../../design-system/index.js';
import type { ListWords } from './list-words.js';
import { shortened } from './shortened.js';

/** So much of a text stands in a row; the whole of it in the proposal, and in files. */
const LONGEST = 140;

/** What a row of a list answers in a column. */
export function AnswerCell({
  row,
  column,
  words,
}: {
  row: AnsweredRow;
  column: AnswerColumn;
  words: ListWords;
}) {
  const said = words.answer(row, column);
  if (typeof said !== 'string')
    return <>{shortened(said.join(column === 'policyQuestions' ? ' ' : ', '), LONGEST)}</>;
  const kind = words.kindOf(column);
  if (kind === 'yes_no' && (said === 'yes' || said === 'no')) return <>{words.of('first', said)}</>;
  const text = shortened(said, LONGEST);
  return kind === 'link' && text !== '' ? <SafeLink href={said}>{text}</SafeLink> : <bdi>{text}</bdi>;
}
