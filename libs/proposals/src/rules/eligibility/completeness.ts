import { type FieldKey, type FieldSetting, TEXT_FIELDS } from '#libs/calls';
import { type Blocker, textLength } from '#libs/kernel';
import type { EligibilityCall } from './eligibility-facts.js';
import type { PersonRole, ProposalContent } from '../content/proposal-content.js';

/** The part somebody plays under each field that names people. */
export const ROLE_OF_FIELD = {
  organisers: 'organiser',
  speakers: 'speaker',
  onsiteModerator: 'onsite_moderator',
  onlineModerator: 'online_moderator',
  rapporteur: 'rapporteur',
} as const satisfies Partial<Record<FieldKey, PersonRole>>;

type Check = (content: ProposalContent, setting: FieldSetting, call: EligibilityCall) => Blocker[];

const missing = (field: string): Blocker[] => [{ code: 'field_missing', field }];
const unless = (fine: boolean, field: string): Blocker[] => (fine ? [] : missing(field));

function text(typed: string | undefined, field: string, { required, limit }: FieldSetting): Blocker[] {
  if (!typed?.trim()) return required ? missing(field) : [];
  if (!limit) return [];
  const length = textLength(typed, limit.unit);
  return length > limit.max
    ? [{ code: `too_many_${limit.unit}`, field, max: limit.max, over: length - limit.max }]
    : [];
}

function count(found: number, field: string, { required, count: range }: FieldSetting): Blocker[] {
  const min = range?.min ?? 1;
  const blockers: Blocker[] = [];
  if (found < min && (required || found > 0)) blockers.push({ code: 'too_few', field, min, found });
  if (range && found > range.max) blockers.push({ code: 'too_many', field, max: range.max, found });
  return blockers;
}

const people =
  (field: keyof typeof ROLE_OF_FIELD): Check =>
  (content, setting) =>
    count(content.people.filter((person) => person.role === ROLE_OF_FIELD[field]).length, field, setting);

const OWN: Record<string, Check> = {
  title: (content, setting) => text(content.title, 'title', setting),
  theme: ({ themeId }, { required }, call) =>
    unless(call.themes.some((theme) => theme.id === themeId) || (!themeId && !required), 'theme'),
  tags: ({ tags }, setting) => count(tags.length, 'tags', setting),
  language: ({ language }, { required }, { settings }) =>
    unless(settings.languages.some(({ code }) => code === language) || (!language && !required), 'language'),
  format: ({ formatId }, { required }, call) =>
    unless(call.formats.some((format) => format.id === formatId) || (!formatId && !required), 'format'),
  minutes: ({ formatId, minutes }, { required }, { formats }) => {
    if (minutes === null) return required ? missing('minutes') : [];
    const format = formats.find((one) => one.id === formatId);
    if (!format || format.minutes.includes(minutes)) return [];
    return [{ code: 'minutes_not_offered', field: 'minutes', offered: format.minutes.join(', ') }];
  },
  policyQuestions: ({ policyQuestions }, setting) => [
    ...count(policyQuestions.length, 'policyQuestions', setting),
    ...policyQuestions.flatMap((question, at) => text(question, `policyQuestions[${at}]`, setting)),
  ],
  sdgs: ({ sdgs }, { required }) => unless(sdgs.length > 0 || !required, 'sdgs'),
  firstTime: ({ firstTime }, { required }) => unless(firstTime !== null || !required, 'firstTime'),
  contacts: (content, { required }) =>
    unless(!required || content.people.some((person) => person.contact === 'primary'), 'contacts'),
  organisers: people('organisers'),
  speakers: people('speakers'),
  onsiteModerator: people('onsiteModerator'),
  onlineModerator: people('onlineModerator'),
  rapporteur: people('rapporteur'),
};

const TEXTS: ReadonlySet<FieldKey> = new Set(TEXT_FIELDS);

/** What is missing or beyond its limit in one field. */
export function fieldBlockers(key: FieldKey, content: ProposalContent, call: EligibilityCall): Blocker[] {
  const setting = call.settings.fields[key];
  if (TEXTS.has(key)) return text((content.answers as Record<string, string | undefined>)[key], key, setting);
  return OWN[key]?.(content, setting, call) ?? [];
}
