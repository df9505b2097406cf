import { type CallQuestion, codesOf, FIELD_KEYS, type FieldKey, formKeys, isAsked } from '#libs/calls';
import type { EligibilityCall } from '../eligibility/eligibility-facts.js';
import { ROLE_OF_FIELD } from '../eligibility/completeness.js';
import type { PersonRole, ProposalContent } from './proposal-content.js';

type Answering = Pick<ProposalContent, 'themeId' | 'formatId'> &
  Partial<Pick<ProposalContent, 'answers' | 'language' | 'firstTime' | 'minutes'>>;

const FIELDS: ReadonlySet<string> = new Set(FIELD_KEYS);

/** What is asked of this proposal, fields and questions of the call's own, in the call's order. */
export const visibleKeys = (call: EligibilityCall, content: Answering): string[] =>
  formKeys(call.settings).filter(asking(call)(content));

/** The fields asked of this proposal: those the call has switched on, and whose condition its answers meet. */
export const visibleFields = (call: EligibilityCall, content: Answering): FieldKey[] =>
  visibleKeys(call, content).filter((key): key is FieldKey => FIELDS.has(key));

/** The questions of the call's own that are asked of this proposal, in the call's order. */
export const visibleQuestions = (call: EligibilityCall, content: Answering): CallQuestion[] =>
  visibleKeys(call, content).flatMap((key) => call.settings.questions.find((one) => one.key === key) ?? []);

/** Whether something is asked of a proposal, by its key; what is the same for every proposal of the call is looked up once. */
export function asking({ settings, themes, formats }: EligibilityCall) {
  const asked = {
    ...settings.fields,
    ...Object.fromEntries(settings.questions.map((question) => [question.key, question])),
  };
  return (content: Answering) => {
    const given = {
      theme: themes.find((one) => one.id === content.themeId)?.slug,
      format: formats.find((one) => one.id === content.formatId)?.slug,
      answersTo: (key: string) => answersTo(content, key),
    };
    return (key: string): boolean => isAsked(key, asked, given);
  };
}

function answersTo(content: Answering, key: string): string[] {
  if (key === 'language') return content.language ? [content.language] : [];
  if (key === 'minutes') return content.minutes ? [String(content.minutes)] : [];
  if (key === 'firstTime')
    return typeof content.firstTime === 'boolean' ? [content.firstTime ? 'yes' : 'no'] : [];
  return codesOf((content.answers as Record<string, string | undefined> | undefined)?.[key]);
}

/** The parts people play, in the order in which the call's form asks for them. */
export const rolesInOrder = (settings: EligibilityCall['settings']): PersonRole[] =>
  formKeys(settings).flatMap((key) => ROLE_OF_FIELD[key as keyof typeof ROLE_OF_FIELD] ?? []);
