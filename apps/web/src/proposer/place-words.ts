import { answerInWords, choiceName, type CallSetup } from '#libs/calls';
import { countryName } from '#libs/countries';
import type { NamedPerson, Place, PlaceValue } from '#libs/proposals';
import type { Translate } from '../http/language/i18n.js';
import { labelOf } from './finding-sentences.js';

const FIELD_OF: Partial<Record<Place, string>> = { themeId: 'theme', formatId: 'format' };

/** What the form calls a place: "Description", "People". */
export function placeLabel(t: Translate, place: Place, { settings }: Pick<CallSetup, 'settings'>): string {
  if (place === 'people') return t('proposer:sections.people.name');
  return labelOf(t, { field: FIELD_OF[place] ?? place.replace(/^answers\./, '') }, settings);
}

const text = (value: PlaceValue): string => (typeof value === 'string' ? value : '');

type Words = Pick<CallSetup, 'settings' | 'themes' | 'formats'>;

/** The language of a reader, and its sentences. */
export interface Reader {
  t: Translate;
  locale: string;
}

/** What stands in a place, as a text to be read and compared: names for codes, one entry a line. */
export function placeInWords(reader: Reader, place: Place, value: PlaceValue, call: Words): string {
  const { t } = reader;
  const { settings } = call;
  switch (place) {
    case 'themeId':
      return call.themes.find(({ id }) => id === value)?.name ?? '';
    case 'formatId':
      return call.formats.find(({ id }) => id === value)?.name ?? '';
    case 'minutes':
      return typeof value === 'number' ? t('proposer:minutes', { count: value }) : '';
    case 'language':
      return choiceName(settings.languages, text(value));
    case 'firstTime':
      return typeof value === 'boolean' ? t(value ? 'proposer:yes' : 'proposer:no') : '';
    case 'sdgs':
      return (value as readonly number[]).map((goal) => t(`proposer:goals.${goal}`)).join('\n');
    case 'people':
      return (value as readonly NamedPerson[])
        .map((person) => personInWords(reader, person, settings))
        .join('\n');
    case 'tags':
    case 'policyQuestions':
      return (value as readonly string[]).join('\n');
    case 'title':
      return text(value);
    default:
      return answerText(place.slice('answers.'.length), text(value), t, settings);
  }
}

function answerText(key: string, answer: string, t: Translate, settings: CallSetup['settings']): string {
  if (key === 'layout') return choiceName(settings.layouts, answer);
  const question = settings.questions.find((one) => one.key === key);
  if (!question) return answer;
  if (question.kind === 'yes_no' && (answer === 'yes' || answer === 'no')) return t(`proposer:${answer}`);
  return answerInWords(question, answer);
}

function personInWords({ t, locale }: Reader, person: NamedPerson, settings: CallSetup['settings']): string {
  const { role, attendance, contact, confirmed } = person;
  const parts = [
    person.name,
    person.organisation,
    person.email,
    person.stakeholderGroup && choiceName(settings.stakeholderGroups, person.stakeholderGroup),
    person.regionalGroup && choiceName(settings.regionalGroups, person.regionalGroup),
    person.country && countryName(person.country, locale),
    person.gender && choiceName(settings.genders, person.gender),
    attendance && t(`proposer:person.attend.${attendance}`),
    contact && t(`proposer:person.contacts.${contact}`),
    role === 'speaker' && confirmed && t('proposer:person.isConfirmed'),
  ];
  return `${t(`proposer:roles.${role}`, { count: 1 })}: ${parts.filter(Boolean).join(', ')}`;
}
