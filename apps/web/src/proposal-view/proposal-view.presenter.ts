import { type CallSetup, choiceName, TEXT_FIELDS, type TextFieldKey } from '#libs/calls';
import {
  type NamedPerson,
  PERSON_ROLES,
  type PersonRole,
  type SeenProposal,
  visibleFields,
  visibleQuestions,
} from '#libs/proposals';
import { type AnsweredQuestion, answeredQuestions } from './answered-questions.js';

/** A proposal as it is read: by its people, its screener, its reviewers, the public. */
export interface ProposalView {
  theme: string;
  format: string;
  minutes: number | null;
  language: string;
  tags: readonly string[];
  sdgs: readonly number[];
  firstTime: boolean | null;
  policyQuestions: readonly string[];
  texts: readonly { key: TextFieldKey; text: string }[];
  questions: readonly AnsweredQuestion[];
  /** Empty where the reader is not to know the names. */
  people: readonly { role: PersonRole; people: readonly PersonLine[] }[];
}

export interface PersonLine {
  /** Empty for somebody who asked to be removed. */
  name: string;
  removed: boolean;
  /** "Sahel Digital Rights Forum, Civil Society, African Group". */
  about: string;
  /** Empty for those who may not write to them. */
  email: string;
  confirmed: boolean;
  attendance: NamedPerson['attendance'];
}

// shown among the facts, not as a text to read
const AMONG_FACTS: ReadonlySet<string> = new Set(['layout']);

/** Turns codes into names and leaves out what the call no longer asks for. */
export function presentProposal(
  { content, themeName, formatName }: Pick<SeenProposal, 'content' | 'themeName' | 'formatName'>,
  call: Pick<CallSetup, 'settings' | 'themes' | 'formats'>,
): ProposalView {
  const { settings } = call;
  const asked = new Set<string>(visibleFields(call, content));
  const layout = choiceName(settings.layouts, content.answers.layout ?? null);
  return {
    theme: themeName,
    format: [formatName, layout].filter(Boolean).join(', '),
    minutes: content.minutes,
    language: choiceName(settings.languages, content.language),
    tags: content.tags,
    sdgs: content.sdgs,
    firstTime: content.firstTime,
    policyQuestions: content.policyQuestions,
    texts: TEXT_FIELDS.flatMap((key) => {
      const text = content.answers[key];
      return text && asked.has(key) && !AMONG_FACTS.has(key) ? [{ key, text }] : [];
    }),
    questions: answeredQuestions(visibleQuestions(call, content), content.answers),
    people: PERSON_ROLES.map((role) => ({
      role,
      people: content.people.filter((person) => person.role === role).map((person) => line(person, settings)),
    })).filter(({ people }) => people.length > 0),
  };
}

const line = (person: NamedPerson, settings: CallSetup['settings']): PersonLine => ({
  name: person.name,
  removed: person.removed ?? false,
  about: [
    person.organisation,
    choiceName(settings.stakeholderGroups, person.stakeholderGroup),
    choiceName(settings.regionalGroups, person.regionalGroup),
    person.country ?? '',
  ]
    .filter(Boolean)
    .join(', '),
  email: person.email,
  confirmed: person.confirmed,
  attendance: person.attendance,
});
