import { type CallSetup, TEXT_FIELDS } from '#libs/calls';
import { type ProposalContent, visibleFields, visibleQuestions } from '#libs/proposals';
import { placeInWords, placeLabel, type Reader } from './place-words.js';

/** Answers that were given and are not asked for now: another theme or format, or the call has changed its form. */
export function unaskedAnswers(reader: Reader, call: CallSetup, content: ProposalContent) {
  const { t } = reader;
  const asked = new Set<string>([
    ...visibleFields(call, content),
    ...visibleQuestions(call, content).map(({ key }) => key),
  ]);
  const known = new Set<string>([...TEXT_FIELDS, ...call.settings.questions.map(({ key }) => key)]);
  return Object.entries(content.answers)
    .filter(([key, answer]) => answer !== '' && !asked.has(key))
    .map(([key, answer]) => ({
      label: known.has(key) ? placeLabel(t, `answers.${key}`, call) : t('writing:unasked.question'),
      text: placeInWords(reader, `answers.${key}`, answer, call),
    }));
}
