import type { Blocker } from '#libs/kernel';
import { type NamedPerson, PERSON_ROLES, type ProposalContent } from './proposal-content.js';

// beyond these nothing is stored at all; a call's own limits only keep a draft from being submitted
const LONGEST = { line: 500, text: 20_000, question: 3000, person: 300 };
const MOST = { people: 40, tags: 20, questions: 10 };

// control characters but tab and newline: PostgreSQL refuses NUL, people cannot see the others
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const HTML = /<(?:\/?[a-z][^<>]*|!--[^]*?--|![a-z][^<>]*)>/i;

/** A text as it is stored: one kind of newline, composed letters, nothing invisible, no space around it. */
export const cleanText = (typed: string): string =>
  typed
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(INVISIBLE, '')
    .normalize('NFC')
    .trim();

const cleanLine = (typed: string): string => cleanText(typed).replaceAll(/\s+/g, ' ');

/** Tidies what was typed without losing a word: empty questions, tags and people are left out, people stand by role. */
export function cleanContent(typed: ProposalContent): ProposalContent {
  return {
    ...typed,
    title: cleanLine(typed.title),
    policyQuestions: typed.policyQuestions.map(cleanText).filter((question) => question !== ''),
    sdgs: [...new Set(typed.sdgs)].toSorted((a, b) => a - b),
    tags: distinctTags(typed.tags),
    answers: Object.fromEntries(
      Object.entries(typed.answers)
        .map(([key, answer]) => [key, cleanText(answer)])
        .filter(([, answer]) => answer !== ''),
    ),
    people: PERSON_ROLES.flatMap((role) => typed.people.filter((person) => person.role === role))
      .map(cleanPerson)
      .filter((person) => person.name || person.email || person.organisation || person.removed),
  };
}

function distinctTags(typed: readonly string[]): string[] {
  const seen = new Set<string>();
  return typed.map(cleanLine).filter((tag) => {
    const key = tag.toLowerCase();
    if (tag === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What is left of somebody who was taken out: the part, until somebody else is named for it. */
const withoutTrace = ({ removed, ...person }: NamedPerson): NamedPerson =>
  removed && !person.name && !person.email && !person.organisation ? { ...person, removed } : person;

const cleanPerson = (named: NamedPerson): NamedPerson => withoutTrace(cleanParticulars(named));

const cleanParticulars = (person: NamedPerson): NamedPerson => ({
  ...person,
  name: cleanLine(person.name),
  email: cleanLine(person.email),
  organisation: cleanLine(person.organisation),
  stakeholderGroup: person.stakeholderGroup || null,
  regionalGroup: person.regionalGroup || null,
  country: person.country?.toUpperCase() || null,
  gender: person.gender || null,
});

interface KnownIds {
  themes: readonly { id: string }[];
  formats: readonly { id: string }[];
}

/** Why content cannot be stored at all, whatever its state: HTML, texts beyond every limit, choices the call never had. */
export function storageBlockers(content: ProposalContent, call: KnownIds): Blocker[] {
  const { themeId, formatId } = content;
  return [
    ...texts(content).flatMap(([field, text, longest]) => textBlockers(field, text, longest)),
    ...(themeId !== null && !call.themes.some(({ id }) => id === themeId)
      ? [{ code: 'isIn', field: 'theme' }]
      : []),
    ...(formatId !== null && !call.formats.some(({ id }) => id === formatId)
      ? [{ code: 'isIn', field: 'format' }]
      : []),
    ...content.people.flatMap(({ country }, at) =>
      country !== null && !/^[A-Z]{2}$/.test(country)
        ? [{ code: 'country_wrong', field: `people[${at}].country` }]
        : [],
    ),
    ...tooMany(content.people.length, MOST.people, 'organisers'),
    ...tooMany(content.tags.length, MOST.tags, 'tags'),
    ...tooMany(content.policyQuestions.length, MOST.questions, 'policyQuestions'),
  ];
}

const tooMany = (found: number, max: number, field: string): Blocker[] =>
  found > max ? [{ code: 'too_many', field, max, found }] : [];

type TextAt = readonly [field: string, text: string, longest: number];

const texts = (content: ProposalContent): TextAt[] => [
  ['title', content.title, LONGEST.line],
  ...content.policyQuestions.map((text, at): TextAt => [`policyQuestions[${at}]`, text, LONGEST.question]),
  ...content.tags.map((text): TextAt => ['tags', text, 100]),
  ...Object.entries(content.answers).map(([key, text]): TextAt => [key, text, LONGEST.text]),
  ...content.people.flatMap((person, at): TextAt[] => [
    [`people[${at}].name`, person.name, LONGEST.person],
    [`people[${at}].email`, person.email, LONGEST.person],
    [`people[${at}].organisation`, person.organisation, LONGEST.person],
  ]),
];

function textBlockers(field: string, text: string, longest: number): Blocker[] {
  if (text.length > longest)
    return [{ code: 'too_many_characters', field, max: longest, over: text.length - longest }];
  const html = HTML.exec(text);
  return html ? [{ code: 'html_not_accepted', field, found: html[0].slice(0, 40) }] : [];
}
