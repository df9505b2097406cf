import { answerOfCodes, type CallQuestion, QUESTION_KEY, TEXT_FIELDS } from '#libs/calls';
import { blankPerson, type ContentChanges, type NamedPerson, type Place } from '#libs/proposals';
import type { FormSection } from './form-sections.js';
import type { PersonForm, ProposalForm } from './proposal.form.js';

interface Reading {
  /** Only these places are read; all of the part when it is not given. */
  only?: ReadonlySet<Place>;
  /** Everybody now named: who stands in a role that this form does not ask for stays. */
  people: readonly NamedPerson[];
}

const ROLE_FIELDS = {
  organiser: 'organisers',
  speaker: 'speakers',
  onsite_moderator: 'onsiteModerator',
  online_moderator: 'onlineModerator',
  rapporteur: 'rapporteur',
} as const;

/** What one part of the form changes. Boxes that are not ticked are not sent: within its part, absent means none. */
export function changesFromForm(
  { fields, questions }: FormSection,
  form: ProposalForm,
  { only, people }: Reading,
): ContentChanges {
  const inPart = new Set<string>(fields);
  const asks = (field: string, place = field as Place) => inPart.has(field) && (only?.has(place) ?? true);
  const changes: Partial<Record<keyof ContentChanges, unknown>> = {};
  if (asks('title') && form.title !== undefined) changes.title = form.title;
  if (asks('theme', 'themeId') && form.theme !== undefined) changes.themeId = form.theme || null;
  if (asks('format', 'formatId') && form.format !== undefined) changes.formatId = form.format || null;
  if (asks('minutes') && form.minutes !== undefined) changes.minutes = Number(form.minutes) || null;
  if (asks('language') && form.language !== undefined) changes.language = form.language;
  if (asks('tags')) changes.tags = form.tags ?? [];
  if (asks('policyQuestions')) changes.policyQuestions = form.policyQuestions ?? [];
  if (asks('sdgs')) changes.sdgs = (form.sdgs ?? []).map(Number);
  if (asks('firstTime')) changes.firstTime = form.firstTime ? form.firstTime === 'yes' : null;
  if (form.people !== undefined && asks('organisers', 'people'))
    changes.people = [
      ...peopleFrom(form.people, form.do),
      ...people.filter(({ role }) => !inPart.has(ROLE_FIELDS[role])),
    ];
  // an answer that came is taken even if nobody asks for it any more: it was typed while somebody did
  const answers = [
    ...Object.entries(form.answers ?? {}).flatMap(([key, typed]) =>
      typeof typed === 'string' && (TEXTS.has(key) || QUESTION_KEY.test(key)) ? [[key, typed] as const] : [],
    ),
    ...questions.flatMap((question) => {
      const answer = answerTo(question, form.answers?.[question.key]);
      return answer === undefined ? [] : [[question.key, answer] as const];
    }),
  ].filter(([key]) => only?.has(`answers.${key}`) ?? true);
  if (answers.length > 0) changes.answers = Object.fromEntries(answers);
  return changes as ContentChanges;
}

const TEXTS: ReadonlySet<string> = new Set(TEXT_FIELDS);

/** An answer as it is stored; undefined where a question that is always sent was not. */
function answerTo({ kind }: CallQuestion, sent: unknown): string | undefined {
  const texts = (Array.isArray(sent) ? sent : [sent]).filter((one): one is string => typeof one === 'string');
  if (kind === 'several_choices') return answerOfCodes(texts.filter((code) => code !== ''));
  return texts[0] ?? (kind === 'yes_no' || kind === 'one_choice' ? '' : undefined);
}

function peopleFrom(people: readonly PersonForm[], button: string | undefined): NamedPerson[] {
  const removed = /^remove:(\d+)$/.exec(button ?? '')?.[1];
  return people
    .filter((_, at) => String(at) !== removed)
    .map((person) => ({
      ...blankPerson(person.role),
      ...(person.id && { id: person.id }),
      name: person.name,
      email: person.email,
      organisation: person.organisation,
      stakeholderGroup: person.stakeholderGroup || null,
      regionalGroup: person.regionalGroup || null,
      country: person.country || null,
      gender: person.gender || null,
      attendance: person.attendance || null,
      confirmed: person.confirmed === 'yes',
      contact: person.contact || null,
      ...(person.removed === 'yes' && { removed: true }),
    }));
}
