import type { NamedPerson, Place, PlaceValue } from '#libs/proposals';

/** The fields of the form that are named otherwise than their place in a proposal. */
const PLACES: Readonly<Record<string, Place>> = { theme: 'themeId', format: 'formatId' };
const FIELDS = new Map(Object.entries(PLACES).map(([field, place]) => [place, field]));
const FIELD = /^(?:answers\.(\w{1,80})|([a-zA-Z]{1,40}))$/;
const OWN: ReadonlySet<string> = new Set<Place>([
  'title',
  'minutes',
  'policyQuestions',
  'sdgs',
  'firstTime',
  'language',
  'tags',
  'people',
]);

/** The place that a field of the form writes to: `theme` is `themeId`. */
export function placeOfFormField(field: string): Place | undefined {
  const [, answer, own] = FIELD.exec(field) ?? [];
  if (answer !== undefined) return `answers.${answer}`;
  if (own === undefined) return undefined;
  return PLACES[own] ?? (OWN.has(own) ? (own as Place) : undefined);
}

/** The field of the form that writes to a place. */
export const formFieldOf = (place: Place): string => FIELDS.get(place) ?? place;

/** The versions that a form names with its fields: `{ theme: '5' }`. Undefined when one is no field or no number. */
export function basesFrom(
  sent: Readonly<Record<string, unknown>> = {},
): Partial<Record<Place, number>> | undefined {
  const bases: Partial<Record<Place, number>> = {};
  for (const [field, version] of Object.entries(sent)) {
    const place = placeOfFormField(field);
    if (place === undefined || typeof version !== 'string' || !/^\d{1,9}$/.test(version)) return undefined;
    bases[place] = Number(version);
  }
  return bases;
}

/** What a field of the form holds: a text, texts, or people by their parts. */
export type FormValue = string | string[] | Record<string, string>[];

/** A value as the fields of the form hold it. */
export function formValueOf(place: Place, value: PlaceValue): FormValue {
  if (place === 'people') return (value as readonly NamedPerson[]).map(personFields);
  if (Array.isArray(value)) return (value as readonly (string | number)[]).map(String);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || value === undefined ? '' : String(value as string | number);
}

const personFields = (person: NamedPerson): Record<string, string> =>
  Object.fromEntries(
    Object.entries(person).map(([part, value]) => [
      part,
      part === 'confirmed' ? (value === true ? 'yes' : '') : String(value ?? ''),
    ]),
  );
