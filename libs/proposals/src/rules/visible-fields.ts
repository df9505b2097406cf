import { type CallQuestion, codesOf, FIELD_KEYS, type FieldKey, isAsked } from '#libs/calls';
import type { EligibilityCall } from './eligibility-facts.js';
import type { ProposalContent } from './proposal-content.js';

type Answering = Pick<ProposalContent, 'themeId' | 'formatId'> &
  Partial<Pick<ProposalContent, 'answers' | 'language' | 'firstTime' | 'minutes'>>;

/** The fields asked of this proposal: those the call has switched on, and whose condition its answers meet. */
export function visibleFields(call: EligibilityCall, content: Answering): FieldKey[] {
  const asks = askedOf(call, content);
  return FIELD_KEYS.filter(asks);
}

/** The questions of the call's own that are asked of this proposal, in the call's order. */
export function visibleQuestions(call: EligibilityCall, content: Answering): CallQuestion[] {
  const asks = askedOf(call, content);
  return call.settings.questions.filter(({ key }) => asks(key));
}

function askedOf({ settings, themes, formats }: EligibilityCall, content: Answering) {
  const asked = {
    ...settings.fields,
    ...Object.fromEntries(settings.questions.map((question) => [question.key, question])),
  };
  const given = {
    theme: themes.find((one) => one.id === content.themeId)?.slug,
    format: formats.find((one) => one.id === content.formatId)?.slug,
    answersTo: (key: string) => answersTo(content, key),
  };
  return (key: string): boolean => isAsked(key, asked, given);
}

function answersTo(content: Answering, key: string): string[] {
  if (key === 'language') return content.language ? [content.language] : [];
  if (key === 'minutes') return content.minutes ? [String(content.minutes)] : [];
  if (key === 'firstTime')
    return typeof content.firstTime === 'boolean' ? [content.firstTime ? 'yes' : 'no'] : [];
  return codesOf((content.answers as Record<string, string | undefined> | undefined)?.[key]);
}
