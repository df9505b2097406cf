import { QUESTION_KINDS, QUESTION_SECTIONS } from '../form/call-questions.js';
import { RULE_MODES } from '../settings/eligibility-settings.js';
import { FIELD_KEYS } from '../form/form-fields.js';
import { SECOND_PERSON_RULES } from '../settings/screening-settings.js';

/** What the file says it is, so that no other JSON is taken for it. */
export const CALL_FILE_FORMAT = 'rostrum-call';
/** The version of the file's shape. A reader takes its own and every older one. */
export const CALL_FILE_VERSION = 1;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const whole = { type: 'integer' } as const;
const number = { type: 'number' } as const;
const maybe = <T extends object>(schema: T) => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (values: readonly string[]) => ({ enum: values });
const listOf = <T extends object>(items: T) => ({ type: 'array', items });
const record = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties),
  additionalProperties = false,
) => ({ type: 'object', properties, required, additionalProperties });

const slug = { type: 'string', minLength: 1, maxLength: 80 } as const;
const choice = record({ code: slug, name: text });
const retirableChoice = record({ code: slug, name: text, retired: flag }, ['code', 'name']);
const condition = record(
  { formats: listOf(slug), themes: listOf(slug), answers: listOf(record({ to: text, is: listOf(text) })) },
  [],
);
const asking = {
  on: flag,
  required: flag,
  limit: record({ max: whole, unit: oneOf(['words', 'characters']) }),
  count: record({ min: whole, max: whole }),
  help: text,
  newThisYear: flag,
  onlyFor: condition,
};
const mode = oneOf(RULE_MODES);
const rule = (numbers: Readonly<Record<string, object>> = {}) => record({ mode, ...numbers }, ['mode']);

const settings = record(
  {
    v: whole,
    fields: {
      type: 'object',
      propertyNames: { enum: FIELD_KEYS },
      additionalProperties: record(asking, ['on', 'required']),
    },
    questions: listOf(
      record(
        {
          ...asking,
          key: text,
          label: text,
          kind: oneOf(QUESTION_KINDS),
          section: oneOf(QUESTION_SECTIONS),
          choices: listOf(choice),
        },
        ['key', 'label', 'help', 'kind', 'section', 'on', 'required'],
      ),
    ),
    formOrder: {
      type: 'object',
      propertyNames: { enum: QUESTION_SECTIONS },
      additionalProperties: listOf(text),
    },
    stakeholderGroups: listOf(retirableChoice),
    regionalGroups: listOf(retirableChoice),
    genders: listOf(retirableChoice),
    languages: listOf(retirableChoice),
    layouts: listOf(retirableChoice),
    writeInTags: flag,
    firstTimeMeans: oneOf(['person', 'organisation']),
    rules: record(
      {
        confirmedSpeakers: rule({ min: whole }),
        committeeMember: rule(),
        perPerson: rule({ max: whole }),
        perInstitution: rule({ max: whole, aliases: listOf(listOf(text)) }),
        missingReport: rule({ editions: whole, dueDays: whole, institution: flag }),
        genderBalance: rule(),
        onsite: rule({ moderators: whole, speakers: whole }),
        speakerGroups: rule({ min: whole }),
        speakerRegions: rule({ min: whole }),
        language: rule({ allowed: listOf(text) }),
      },
      [],
    ),
    screening: record(
      {
        checklist: listOf(choice),
        reasons: listOf(record({ code: text, name: text, text })),
        secondPerson: oneOf(SECOND_PERSON_RULES),
        takenForMinutes: whole,
        lapsedText: text,
        committeeSeesDeclines: flag,
      },
      [],
    ),
    tagging: record({ reviewersRetag: flag, proposersTold: flag, publicPages: flag }, []),
    cureDays: whole,
    publishReceived: flag,
    reviewersSeeNames: flag,
    committeeReadsAll: flag,
    reviewersSeeOthersReviews: flag,
    reviewersSeeReviewers: flag,
    reviewersSeeStanding: flag,
    reasonsAskedUpTo: whole,
    reasonsForProposer: listOf(retirableChoice),
    reasonsInternal: listOf(retirableChoice),
    affinity: record(
      {
        theme: number,
        tags: number,
        text: number,
        bid: number,
        bidCap: number,
        sameOrganisation: number,
        sameCountry: number,
        jitter: number,
      },
      [],
    ),
    panels: record(
      {
        mostPerGroup: maybe(whole),
        mostPerRegion: maybe(whole),
        leastPerGender: { type: 'object', additionalProperties: whole },
        themeExpert: flag,
        floor: maybe(number),
        fair: flag,
      },
      [],
    ),
    acceptedPerSpeaker: whole,
    numberPrefix: text,
  },
  [],
  // settings that other parts of the programme have added are judged by `unknownSettings`
  true,
);

const call = record(
  {
    name: text,
    motto: text,
    place: text,
    timeZone: text,
    dates: record(
      Object.fromEntries(
        [
          'opensAt',
          'closesAt',
          'screeningEndsAt',
          'cureEndsAt',
          'reviewStartsAt',
          'reviewEndsAt',
          'decisionsAt',
          'eventStartsOn',
          'eventEndsOn',
        ].map((name) => [name, maybe(text)]),
      ),
      [],
    ),
    places: whole,
    reviewsPerProposal: whole,
    loadMin: whole,
    loadMax: whole,
    settings,
    themes: listOf(
      record(
        {
          slug,
          name: text,
          narrative: text,
          sampleQuestions: listOf(text),
          places: maybe(whole),
          retired: flag,
        },
        ['slug', 'name'],
      ),
    ),
    tags: listOf(record({ slug, name: text, theme: maybe(slug), retired: flag }, ['name'])),
    formats: listOf(
      record({ slug, name: text, layout: text, minutes: listOf(whole), retired: flag }, [
        'slug',
        'name',
        'minutes',
      ]),
    ),
    criteria: listOf(
      record(
        {
          slug,
          name: text,
          guidance: text,
          anchors: listOf(text),
          weight: number,
          waivedFor: listOf(slug),
          retired: flag,
        },
        ['slug', 'name'],
      ),
    ),
  },
  ['name', 'timeZone', 'settings', 'themes', 'formats', 'criteria'],
);

/** The shape of a call in a file, as JSON Schema (draft 7); `docs/call-file.schema.json` is the same for readers. */
export const CALL_FILE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A call of Rostrum',
  ...record({
    format: { const: CALL_FILE_FORMAT },
    version: { type: 'integer', minimum: 1, maximum: CALL_FILE_VERSION },
    call,
  }),
};
