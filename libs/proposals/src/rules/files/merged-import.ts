import { type CallRules, choiceName, TEXT_FIELDS } from '#libs/calls';
import { normalEmail } from '#libs/identity';
import { ALL_COLUMNS, PEOPLE_COLUMNS, peopleCell, PROPOSER_COLUMNS, TEXT_COLUMNS } from './csv-columns.js';
import {
  type NamedPerson,
  PERSON_ROLES,
  type PersonRole,
  type ProposalContent,
} from '../content/proposal-content.js';

/** The columns that an import reads. */
export const IMPORT_COLUMNS: readonly string[] = ALL_COLUMNS;

type Call = Pick<CallRules, 'settings' | 'themes' | 'formats'>;

/** What a stored proposal would have in a column: it completes a row that speaks of a part of it only. */
export function importCells(
  content: ProposalContent,
  { settings, themes, formats }: Call,
): (column: string) => string {
  return (column) => {
    const owner = content.people.find(({ role }) => role === 'organiser');
    switch (column) {
      case 'title':
        return content.title;
      case 'theme':
        return themes.find(({ id }) => id === content.themeId)?.slug ?? '';
      case 'format':
        return formats.find(({ id }) => id === content.formatId)?.slug ?? '';
      case 'minutes':
        return content.minutes === null ? '' : String(content.minutes);
      case 'language':
        return content.language;
      case 'first_time':
        return content.firstTime === null ? '' : content.firstTime ? 'yes' : 'no';
      case 'proposer_name':
        return owner?.name ?? '';
      case 'proposer_email':
        return owner?.email ?? '';
      case 'organisation':
        return owner?.organisation ?? '';
      case 'stakeholder_group':
        return choiceName(settings.stakeholderGroups, owner?.stakeholderGroup ?? null);
      case 'regional_group':
        return choiceName(settings.regionalGroups, owner?.regionalGroup ?? null);
      case 'country':
        return owner?.country ?? '';
      case 'gender':
        return choiceName(settings.genders, owner?.gender ?? null);
      case 'organisers':
        return peopleCell(
          content.people.filter((person) => person.role === 'organiser' && person !== owner),
          settings,
        );
      default:
        return '';
    }
  };
}

/**
 * A stored proposal with what an import says of it. Parts that none of the columns speaks of stay as they are, word for word;
 * people keep their ids, their answers and their place as contacts.
 */
export function mergedImport(
  stored: ProposalContent,
  read: ProposalContent,
  columns: readonly string[],
): ProposalContent {
  const says = (...names: readonly string[]) => names.some((name) => columns.includes(name));
  const textColumns = new Map<string, string>(TEXT_COLUMNS);
  const answers = Object.entries(read.answers).filter(([key]) => says(textColumns.get(key as never) ?? key));
  return {
    title: says('title') ? read.title : stored.title,
    themeId: says('theme') ? read.themeId : stored.themeId,
    formatId: says('format') ? read.formatId : stored.formatId,
    minutes: says('minutes', 'format') ? read.minutes : stored.minutes,
    policyQuestions: says('policy_questions') ? read.policyQuestions : stored.policyQuestions,
    sdgs: says('sdgs') ? read.sdgs : stored.sdgs,
    firstTime: says('first_time') ? read.firstTime : stored.firstTime,
    language: says('language') ? read.language : stored.language,
    tags: says('tags') ? read.tags : stored.tags,
    answers: { ...withoutEmptied(stored, says), ...Object.fromEntries(answers) },
    people: mergedPeople(stored.people, read.people, says),
  };
}

/** Answers that the file speaks of and leaves empty are empty. */
const withoutEmptied = (stored: ProposalContent, says: (name: string) => boolean) =>
  Object.fromEntries(
    Object.entries(stored.answers).filter(([key]) => {
      const column = TEXT_FIELDS.some((field) => field === key)
        ? TEXT_COLUMNS.find(([field]) => field === key)![1]
        : key;
      return !says(column);
    }),
  );

function mergedPeople(
  stored: readonly NamedPerson[],
  read: readonly NamedPerson[],
  says: (...names: readonly string[]) => boolean,
): NamedPerson[] {
  const spokenOf = new Set<PersonRole>(
    PEOPLE_COLUMNS.filter(([column]) => says(column)).map(([, role]) => role),
  );
  if (says(...PROPOSER_COLUMNS)) spokenOf.add('organiser');
  return PERSON_ROLES.flatMap((role) => {
    const before = stored.filter((person) => person.role === role);
    if (!spokenOf.has(role)) return before;
    const left = [...before];
    return read
      .filter((person) => person.role === role)
      .map((person) => {
        const at = left.findIndex((one) => isSame(one, person));
        if (at < 0) return person;
        const [known] = left.splice(at, 1);
        return {
          ...person,
          id: known!.id,
          contact: known!.contact,
          confirmed: known!.confirmed || person.confirmed,
        };
      });
  });
}

const isSame = (a: NamedPerson, b: NamedPerson): boolean =>
  a.email && b.email ? normalEmail(a.email) === normalEmail(b.email) : a.name === b.name;

/** Whether two contents say the same of everything. */
export const sameContent = (a: ProposalContent, b: ProposalContent): boolean => keyOf(a) === keyOf(b);

const keyOf = (content: ProposalContent): string =>
  JSON.stringify([
    content.title,
    content.themeId,
    content.formatId,
    content.minutes,
    content.policyQuestions,
    content.sdgs,
    content.firstTime,
    content.language,
    content.tags,
    Object.entries(content.answers)
      .filter(([, text]) => text)
      .toSorted(([x], [y]) => (x < y ? -1 : 1)),
    content.people.map((person) => [
      person.role,
      person.name,
      person.email,
      person.organisation,
      person.stakeholderGroup,
      person.regionalGroup,
      person.country,
      person.gender,
      person.attendance,
      person.confirmed,
      person.contact,
    ]),
  ]);
