import type { ProposalContent } from '../content/proposal-content.js';

/** One thing a proposer fills in and that is merged on its own: `title`, `people`, `answers.description`. */
export type Place = Exclude<keyof ProposalContent, 'answers'> | `answers.${string}`;

/** What stands in a place: a text, a number, a list. An answer that was never given is an empty text. */
export type PlaceValue = ProposalContent[Exclude<keyof ProposalContent, 'answers'>];

const ANSWER = 'answers.';

const OWN_PLACES = {
  title: true,
  themeId: true,
  formatId: true,
  minutes: true,
  policyQuestions: true,
  sdgs: true,
  firstTime: true,
  language: true,
  tags: true,
  people: true,
} as const satisfies Record<Exclude<keyof ProposalContent, 'answers'>, true>;

const PLACE_OF_FIELD: Record<string, Place> = {
  theme: 'themeId',
  format: 'formatId',
  organisers: 'people',
  contacts: 'people',
};

/** The place in which the field of a finding stands: `people[3].email` stands in `people`. */
export function placeOfField(field: string): Place {
  const key = field.split(/[.[]/)[0]!;
  return PLACE_OF_FIELD[key] ?? (key in OWN_PLACES ? (key as Place) : `${ANSWER}${key}`);
}

const answerKey = (place: Place): string | undefined =>
  place.startsWith(ANSWER) ? place.slice(ANSWER.length) : undefined;

/** What stands in one place of a proposal. */
export function valueAt(content: ProposalContent, place: Place): PlaceValue {
  const key = answerKey(place);
  if (key === undefined) return content[place as keyof typeof OWN_PLACES];
  return (content.answers as Record<string, string | undefined>)[key] ?? '';
}

/** The content with other values in some places. */
export function withValues(
  content: ProposalContent,
  values: ReadonlyMap<Place, PlaceValue>,
): ProposalContent {
  const own: Partial<Record<string, PlaceValue>> = {};
  const answers: Record<string, unknown> = { ...content.answers };
  for (const [place, value] of values) {
    const key = answerKey(place);
    if (key === undefined) own[place] = value;
    else answers[key] = value;
  }
  return { ...content, ...(own as Partial<ProposalContent>), answers: answers as ProposalContent['answers'] };
}

/** Every place in which either of two contents has something. */
export const placesOf = (...contents: readonly ProposalContent[]): Place[] => [
  ...(Object.keys(OWN_PLACES) as Place[]),
  ...new Set(contents.flatMap(({ answers }) => Object.keys(answers).map((key): Place => `${ANSWER}${key}`))),
];

/** Whether two values of a place say the same. */
export const sameValue = (a: PlaceValue, b: PlaceValue): boolean => a === b || canonical(a) === canonical(b);

// people from a form and from the database list their particulars in different orders
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The places in which two contents differ. */
export const differingPlaces = (a: ProposalContent, b: ProposalContent): Place[] =>
  placesOf(a, b).filter((place) => !sameValue(valueAt(a, place), valueAt(b, place)));
