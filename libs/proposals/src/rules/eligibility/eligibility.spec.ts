import { describe, expect, it } from '@jest/globals';
import { type CallSettings, type FieldSettings, PRESETS } from '#libs/calls';
import { type EligibilityCall, NOTHING_KNOWN, type Standing } from './eligibility-facts.js';
import { eligibilityFindings } from './eligibility.js';
import {
  blankPerson,
  EMPTY_CONTENT,
  type NamedPerson,
  type ProposalContent,
} from '../content/proposal-content.js';

type Rules = CallSettings['rules'];
const call = (rules: Partial<Rules> = {}, fields: Partial<FieldSettings> = {}): EligibilityCall => ({
  settings: {
    ...PRESETS.igf2019.settings,
    fields: { ...PRESETS.igf2019.settings.fields, ...fields },
    rules: { ...PRESETS.igf2019.settings.rules, ...rules },
  },
  themes: [{ id: 'theme', slug: 'data-governance' }],
  formats: [
    { id: 'circle', slug: 'round-table-circle-90', minutes: [90] },
    { id: 'flash', slug: 'flash-session', minutes: [30] },
  ],
});

const person = (role: NamedPerson['role'], changes: Partial<NamedPerson> = {}): NamedPerson => ({
  ...blankPerson(role),
  name: 'Ruta',
  email: `${role}@people.test`,
  organisation: 'Institute',
  stakeholderGroup: 'civil_society',
  regionalGroup: 'african',
  gender: 'female',
  attendance: 'onsite',
  confirmed: true,
  ...changes,
});
const speaker = (at: number, changes: Partial<NamedPerson> = {}) =>
  person('speaker', { email: `speaker-${at}@people.test`, gender: at % 2 ? 'male' : 'female', ...changes });
const others = [
  person('organiser', { contact: 'primary' }),
  person('onsite_moderator'),
  person('online_moderator'),
  person('rapporteur'),
];
const complete: ProposalContent = {
  ...EMPTY_CONTENT,
  title: 'Seeds of Trust',
  themeId: 'theme',
  formatId: 'circle',
  policyQuestions: ['Who may hold data?'],
  firstTime: true,
  answers: {
    themeRelevance: 'Much.',
    governanceRelevance: 'Much.',
    description: 'We talk.',
    facilitation: 'In a circle.',
    onlineParticipation: 'Online first.',
    diversity: 'Four regions.',
  },
  people: [...others, speaker(1), speaker(2), speaker(3)],
};
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const found = (changes: Partial<ProposalContent>, of = call(), standing: Standing = NOTHING_KNOWN) =>
  eligibilityFindings({ content: { ...complete, ...changes }, standing }, of).map(
    ({ code, field, severity }) => `${severity} ${code} ${field}`,
  );

it('finds nothing in a complete proposal', () => {
  expect(found({})).toEqual([]);
});

describe('completeness and limits', () => {
  it.each<[string, Partial<ProposalContent>, string[]]>([
    ['no title', { title: ' ' }, ['block field_missing title']],
    ['60 characters, some of them several bytes', { title: 'é'.repeat(59) + '👩‍🌾' }, []],
    ['61 characters', { title: 'x'.repeat(61) }, ['block too_many_characters title']],
    ['no theme', { themeId: null }, ['block field_missing theme']],
    ['a theme the call does not have', { themeId: 'gone' }, ['block field_missing theme']],
    ['no format', { formatId: null }, ['block field_missing format']],
    ['no policy question', { policyQuestions: [] }, ['block too_few policyQuestions']],
    ['four policy questions', { policyQuestions: ['a', 'b', 'c', 'd'] }, ['block too_many policyQuestions']],
    [
      'a policy question of 61 words',
      { policyQuestions: ['a', words(61)] },
      ['block too_many_words policyQuestions[1]'],
    ],
    ['four tags', { tags: ['a', 'b', 'c', 'd'] }, ['block too_many tags']],
    ['400 words', { answers: { ...complete.answers, description: words(400) } }, []],
    [
      '401 words',
      { answers: { ...complete.answers, description: words(401) } },
      ['block too_many_words description'],
    ],
    [
      'no answer to a required text',
      { answers: {} },
      [
        'block field_missing themeRelevance',
        'block field_missing governanceRelevance',
        'block field_missing description',
        'block field_missing facilitation',
        'block field_missing onlineParticipation',
        'block field_missing diversity',
      ],
    ],
    ['no word on first time', { firstTime: null }, ['block field_missing firstTime']],
    ['a language the call does not list', { language: 'xx' }, ['block field_missing language']],
  ])('%s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('asks for nothing that is switched off, and for minutes the format offers', () => {
    const off = { on: false, required: false };
    expect(found({ title: '' }, call({}, { title: off }))).toEqual([]);
    const minutes = call({}, { minutes: { on: true, required: true } });
    expect(found({ minutes: null }, minutes)).toEqual(['block field_missing minutes']);
    expect(found({ minutes: 60 }, minutes)).toEqual(['block minutes_not_offered minutes']);
    expect(found({ minutes: 90 }, minutes)).toEqual([]);
  });

  it('asks some fields only of some formats', () => {
    const tools = { on: true, required: true, onlyFor: { formats: ['flash-session'] } };
    expect(found({}, call({}, { onlineTools: tools }))).toEqual([]);
    expect(found({ formatId: 'flash' }, call({}, { onlineTools: tools }))).toEqual([
      'block field_missing onlineTools',
    ]);
  });
});

describe('people', () => {
  it.each<[string, NamedPerson[], string[]]>([
    [
      'nobody',
      [],
      [
        'block too_few organisers',
        'block too_few speakers',
        'block too_few onsiteModerator',
        'block too_few onlineModerator',
        'block too_few rapporteur',
        'block field_missing contacts',
        'block too_few_confirmed_speakers speakers',
      ],
    ],
    [
      'six speakers',
      [...others, ...[1, 2, 3, 4, 5, 6].map((at) => speaker(at))],
      ['block too_many speakers'],
    ],
    [
      'a speaker without address, group and region',
      [
        ...others,
        speaker(1, { email: '', stakeholderGroup: null, regionalGroup: 'mars' }),
        speaker(2),
        speaker(3),
      ],
      [
        'block field_missing people[4].email',
        'block field_missing people[4].stakeholderGroup',
        'block field_missing people[4].regionalGroup',
      ],
    ],
    [
      'a moderator without organisation, which is not asked',
      [
        ...others.map((one) => (one.role === 'rapporteur' ? { ...one, organisation: '' } : one)),
        speaker(1),
        speaker(2),
        speaker(3),
      ],
      [],
    ],
    [
      'a wrong address',
      [...others, speaker(1, { email: 'nowhere' }), speaker(2), speaker(3)],
      ['block email_wrong people[4].email'],
    ],
    [
      'one speaker twice',
      [...others, speaker(1), speaker(1, { email: 'SPEAKER-1@people.test ' }), speaker(3)],
      ['block named_twice people[5].email'],
    ],
    [
      'two confirmed speakers of three',
      [...others, speaker(1), speaker(2), speaker(3, { confirmed: false })],
      ['block too_few_confirmed_speakers speakers'],
    ],
  ])('%s', (_, people, expected) => {
    expect(found({ people })).toEqual(expected);
  });
});

describe('the rules of later years', () => {
  const oneKind = [
    ...others.filter(({ role }) => role !== 'onsite_moderator'),
    ...[1, 2, 3].map((at) => speaker(at, { gender: 'female', attendance: 'online' })),
  ];
  const strict = {
    confirmedSpeakers: { mode: 'off', min: 3 },
    genderBalance: { mode: 'warn' },
    onsite: { mode: 'block', moderators: 1, speakers: 2 },
    speakerGroups: { mode: 'block', min: 2 },
    speakerRegions: { mode: 'warn', min: 2 },
    language: { mode: 'block', allowed: ['en'] },
  } as const satisfies Partial<Rules>;

  it('are off unless the call has them', () => {
    expect(found({ people: oneKind, language: 'fr' })).toEqual(['block too_few onsiteModerator']);
  });

  it('warn or block as the call says', () => {
    expect(found({ people: oneKind, language: 'fr' }, call(strict))).toEqual([
      'block too_few onsiteModerator',
      'warn speakers_of_one_gender speakers',
      'block too_few_onsite_moderators onsiteModerator',
      'block too_few_onsite_speakers speakers',
      'block too_few_speaker_groups speakers',
      'warn too_few_speaker_regions speakers',
      'block language_not_accepted language',
    ]);
  });

  it('count nobody for what they prefer not to say', () => {
    const undisclosed = [...others, speaker(2), speaker(4), speaker(5, { gender: 'undisclosed' })];
    expect(found({ people: undisclosed }, call({ genderBalance: { mode: 'block' } }))).toEqual([
      'block speakers_of_one_gender speakers',
    ]);
  });
});

describe('who submits', () => {
  const standing: Standing = {
    ...NOTHING_KNOWN,
    committeeMembers: ['Ruta'],
    perPerson: [
      { name: 'Ruta', submitted: 3 },
      { name: 'Lin', submitted: 2 },
    ],
    perInstitution: [{ name: 'Institute', submitted: 4 }],
    heldWorkshops: [{ id: 'w', number: 7, title: 'Last year', edition: 'IGF 2018', report: null }],
  };

  it('is judged by what is known of them', () => {
    expect(found({}, call(), standing)).toEqual([
      'block committee_member_submits organisers',
      'block too_many_of_person organisers',
      'block too_many_of_institution organisers',
      'warn report_missing reportLinks',
    ]);
  });

  it('is believed who links a report, and the screener is told', () => {
    const answers = { ...complete.answers, reportLinks: 'https://example.org/report' };
    const { heldWorkshops } = standing;
    const blocks = { missingReport: { ...call().settings.rules.missingReport, mode: 'block' as const } };
    expect(found({ answers }, call(blocks), { ...NOTHING_KNOWN, heldWorkshops })).toEqual([
      'warn report_claimed reportLinks',
    ]);
  });

  it('is not asked where the call has switched the rule off', () => {
    const off = { mode: 'off' } as const;
    const rules = {
      committeeMember: off,
      perPerson: { ...off, max: 3 },
      perInstitution: { ...off, max: 3, aliases: [] },
      missingReport: { ...off, editions: 2, dueDays: 14, institution: false },
    };
    expect(found({}, call(rules), standing)).toEqual([]);
  });
});
