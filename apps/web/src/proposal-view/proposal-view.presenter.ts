import { type CallSetup, choiceName } from '#libs/calls';
import {
  type NamedPerson,
  type PersonRole,
  rolesInOrder,
  type SeenProposal,
  visibleKeys,
} from '#libs/proposals';
import { type ReadText, readTexts } from './read-texts.js';

/** A proposal as it is read: by its people, its screener, its reviewers, the public. */
export interface ProposalView {
  theme: string;
  format: string;
  minutes: number | null;
  language: string;
  tags: readonly string[];
  sdgs: readonly number[];
  firstTime: boolean | null;
  /** In the order of the call's form. */
  texts: readonly ReadText[];
  /** Empty where the reader is not to know the names. */
  people: readonly { role: PersonRole; people: readonly PersonLine[] }[];
}

export interface PersonLine {
  /** Empty for somebody who asked to be removed. */
  name: string;
  removed: boolean;
  /** "Sahel Digital Rights Forum, Civil Society, African Group". */
  about: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Empty for those who may not write to them. */
  email: string;
  confirmed: boolean;
  attendance: NamedPerson['attendance'];
}

/** Turns codes into names and leaves out what the call no longer asks for. */
export function presentProposal(
  { content, themeName, formatName }: Pick<SeenProposal, 'content' | 'themeName' | 'formatName'>,
  call: Pick<CallSetup, 'settings' | 'themes' | 'formats'>,
): ProposalView {
  const { settings } = call;
  const asked = new Set(visibleKeys(call, content));
  const layout = choiceName(settings.layouts, content.answers.layout ?? null);
  return {
    theme: themeName,
    format: [formatName, layout].filter(Boolean).join(', '),
    minutes: content.minutes,
    language: choiceName(settings.languages, content.language),
    tags: content.tags,
    sdgs: content.sdgs,
    firstTime: content.firstTime,
    texts: readTexts(content, settings, (key) => key === 'policyQuestions' || asked.has(key)),
    people: rolesInOrder(settings)
      .map((role) => ({
        role,
        people: content.people
          .filter((person) => person.role === role)
          .map((person) => line(person, settings)),
      }))
      .filter(({ people }) => people.length > 0),
  };
}

const line = (person: NamedPerson, settings: CallSetup['settings']): PersonLine => ({
  name: person.name,
  removed: person.removed ?? false,
  about: [
    person.organisation,
    choiceName(settings.stakeholderGroups, person.stakeholderGroup),
    choiceName(settings.regionalGroups, person.regionalGroup),
  ]
    .filter(Boolean)
    .join(', '),
  country: person.country,
  email: person.email,
  confirmed: person.confirmed,
  attendance: person.attendance,
});
