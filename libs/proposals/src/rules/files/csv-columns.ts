import {
  type CallSettings,
  choiceCode,
  choiceName,
  FIELD_KEYS,
  formKeys,
  TEXT_FIELDS,
  type TextFieldKey,
} from '#libs/calls';
import { countryFrom } from '#libs/countries';
import type { CsvRow } from '#libs/csv';
import type { Blocker } from '#libs/kernel';
import { blankPerson, type NamedPerson, type PersonRole } from '../content/proposal-content.js';

/** What the column of a field is called in a file: `policyQuestions` is `policy_questions`. Keys of questions stay. */
export const columnOf = (key: string): string =>
  key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of the texts, by field. */
export const TEXT_COLUMNS: readonly (readonly [key: TextFieldKey, column: string])[] = TEXT_FIELDS.map(
  (key) => [key, columnOf(key)] as const,
);

/** The columns that name people, each with the part they play. */
export const PEOPLE_COLUMNS: readonly (readonly [column: string, role: PersonRole])[] = [
  ['organisers', 'organiser'],
  ['speakers', 'speaker'],
  ['onsite_moderator', 'onsite_moderator'],
  ['online_moderator', 'online_moderator'],
  ['rapporteur', 'rapporteur'],
];

/** The first organiser, who owns the proposal, in columns of their own. */
export const PROPOSER_COLUMNS = [
  'proposer_name',
  'proposer_email',
  'organisation',
  'stakeholder_group',
  'regional_group',
  'country',
  'gender',
] as const;

export const REQUIRED_COLUMNS = ['title', 'theme', 'proposer_email'] as const;
export const OPTIONAL_COLUMNS: readonly string[] = [
  'number',
  'status',
  ...PROPOSER_COLUMNS.filter((column) => column !== 'proposer_email'),
  'format',
  'minutes',
  'language',
  'first_time',
  'tags',
  'policy_questions',
  'sdgs',
  ...TEXT_COLUMNS.map(([, column]) => column),
  ...PEOPLE_COLUMNS.map(([column]) => column),
];

/** Every column, in the order of an export. */
export const ALL_COLUMNS: readonly string[] = [
  'number',
  'status',
  'title',
  'theme',
  ...PROPOSER_COLUMNS,
  ...OPTIONAL_COLUMNS.slice(OPTIONAL_COLUMNS.indexOf('format')),
];

/**
 * The columns of an export of one call, its own questions among them under their keys. A call that has put its form in
 * order has its columns in that order, after what every row begins with; the proposer stands before the organisers.
 */
export function columnsOf(settings: CallSettings): string[] {
  const own = settings.questions.map(({ key }) => key);
  if (Object.keys(settings.formOrder).length === 0) return [...ALL_COLUMNS, ...own];
  const columns = formKeys(settings).flatMap((key) =>
    key === 'organisers' ? [...PROPOSER_COLUMNS, key] : FIELDS.has(key) ? columnOf(key) : key,
  );
  return [
    'number',
    'status',
    ...columns.filter((column) => ALL_COLUMNS.includes(column) || own.some((key) => key === column)),
  ];
}

const FIELDS: ReadonlySet<string> = new Set(FIELD_KEYS);

/** Things of a list in one cell: separated by semicolons, upright strokes or line breaks. */
export const listIn = (cell: string): string[] => entriesIn(cell, /[;|\n]/);

const entriesIn = (cell: string, separator: RegExp): string[] =>
  cell
    .split(separator)
    .map((entry) => entry.trim())
    .filter(Boolean);

const PERSON_PARTS = 9;

/**
 * People in one cell, one a line or separated by semicolons, the particulars of each by `|`:
 * name | e-mail | organisation | stakeholder group | regional group | country | gender | onsite or online | confirmed
 */
export function peopleIn(
  row: CsvRow,
  column: string,
  role: PersonRole,
  settings: CallSettings,
): { people: NamedPerson[]; bad: Blocker[] } {
  const bad: Blocker[] = [];
  const people = entriesIn(row.cell(column), /[;\n]/).map((entry) => {
    const parts = entry.split('|').map((part) => part.trim());
    if (parts.length > PERSON_PARTS)
      bad.push(row.bad(column, 'csv_person_parts', { person: entry.slice(0, 60) }));
    const [name = '', email = '', organisation = '', group = '', region = '', country = ''] = parts;
    const [gender = '', attendance = '', confirmed = ''] = parts.slice(6);
    const chosen = {
      stakeholderGroup: choiceCode(settings.stakeholderGroups, group),
      regionalGroup: choiceCode(settings.regionalGroups, region),
      gender: choiceCode(settings.genders, gender),
    };
    if (group && !chosen.stakeholderGroup) bad.push(row.bad(column, 'csv_group_unknown', { text: group }));
    if (region && !chosen.regionalGroup) bad.push(row.bad(column, 'csv_region_unknown', { text: region }));
    if (gender && !chosen.gender) bad.push(row.bad(column, 'csv_gender_unknown', { text: gender }));
    const place = attendance.toLowerCase();
    return {
      ...blankPerson(role),
      name,
      email,
      organisation,
      stakeholderGroup: chosen.stakeholderGroup ?? null,
      regionalGroup: chosen.regionalGroup ?? null,
      country: countryFrom(country),
      gender: chosen.gender ?? null,
      attendance: place === 'onsite' || place === 'online' ? place : null,
      confirmed: YES.has(confirmed.toLowerCase()) || confirmed.toLowerCase() === 'confirmed',
    } satisfies NamedPerson;
  });
  return { people, bad };
}

export const YES: ReadonlySet<string> = new Set(['yes', 'true', '1', 'y']);
export const NO: ReadonlySet<string> = new Set(['no', 'false', '0', 'n']);

/** The cell that `peopleIn` reads back. */
export const peopleCell = (people: readonly NamedPerson[], settings: CallSettings): string =>
  people
    .map((person) =>
      [
        person.name,
        person.email,
        person.organisation,
        choiceName(settings.stakeholderGroups, person.stakeholderGroup),
        choiceName(settings.regionalGroups, person.regionalGroup),
        person.country ?? '',
        choiceName(settings.genders, person.gender),
        person.attendance ?? '',
        person.confirmed ? 'yes' : 'no',
      ]
        .map((part) => part.replaceAll(/[|;\n]/g, ' '))
        .join(' | '),
    )
    .join('\n');
