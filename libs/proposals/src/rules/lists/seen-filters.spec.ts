import { describe, expect, it } from '@jest/globals';
import type { Sight } from '../../policies/sight.policy.js';
import { blankPerson, EMPTY_CONTENT } from '../content/proposal-content.js';
import { searchFrom } from './search-terms.js';
import { fits, type SeenFilters, type Sought } from './seen-filters.js';

const PEOPLE = [
  { ...blankPerson('organiser'), email: 'Awa@people.test', stakeholderGroup: 'civil_society', country: 'ML' },
];
const content = { ...EMPTY_CONTENT, themeId: 'trust', language: 'en', firstTime: false, people: PEOPLE };

const sought = (sight: Exclude<Sight, 'none'>, traits: Partial<Sought> = {}): Sought => ({
  seen: {
    sight,
    id: 'p',
    number: 7,
    status: sight === 'reviewer' || sight === 'public' ? null : 'passed',
    ownerId: null,
    content: sight === 'state' ? EMPTY_CONTENT : content,
    themeName: '',
    formatName: '',
    version: 1,
    updatedAt: null,
    submittedAt: new Date('2019-04-01T00:00:00Z'),
    cureUntil: null,
    screenings: [],
    announced: null,
  },
  tags: ['data'],
  flags: ['too_few_speakers'],
  words: { all: true, nameless: false },
  saidNo: false,
  ...traits,
});

const found = (one: Sought, filters: SeenFilters, namesSeen = true): boolean =>
  fits(one, filters, filters.text === undefined ? undefined : searchFrom(filters.text), namesSeen);

describe('what a list is narrowed by', () => {
  it.each<[string, SeenFilters, boolean]>([
    ['one of several', { themeId: ['other', 'trust'] }, true],
    ['none of them', { themeId: ['other'] }, false],
    ['nothing chosen, where something is', { themeId: ['none'] }, false],
    ['nothing chosen, where nothing is', { formatId: ['none'] }, true],
    [
      'all of several kinds',
      { tag: ['data'], language: ['en'], first: ['no'], group: 'civil_society' },
      true,
    ],
    ['but for one', { tag: ['data'], language: ['fr'] }, false],
    ['any finding', { flag: ['any'] }, true],
    ['no finding', { flag: ['none'] }, false],
    ['its own people', { mine: true }, false],
    ['a later day', { submittedSince: new Date('2019-05-01T00:00:00Z') }, false],
  ])('%s', (_name, filters, expected) => {
    expect(found(sought('staff'), filters)).toBe(expected);
  });

  it.each<[string, Sought, SeenFilters, boolean, boolean?]>([
    ['of a state nothing is asked but the state', sought('state'), { themeId: ['none'] }, false],
    ['the state is', sought('state'), { status: ['passed'] }, true],
    ['no words find a state', sought('state'), { text: '7' }, false],
    ['whose state is not told has none', sought('reviewer'), { status: ['passed'] }, false],
    ['findings are not the chair’s', sought('chair'), { flag: ['none'] }, false],
    ['nor are they the public’s', sought('public'), { flag: ['any'] }, false],
    ['its own people have them', sought('own'), { flag: ['any'] }, true],
    ['hidden people have no country', sought('reviewer'), { country: ['none'] }, false, false],
    ['shown ones have', sought('reviewer'), { country: ['ML'] }, true],
    ['a number', sought('public', { words: { all: false, nameless: false } }), { text: '#7' }, true],
    ['an address that is shown', sought('staff'), { text: 'awa@people.test' }, true],
    ['names that are shown', sought('public'), { text: 'awa' }, true],
    ['names of who said no', sought('public', { saidNo: true }), { text: 'awa' }, false],
    ['names that the call hides', sought('reviewer'), { text: 'awa' }, false, false],
  ])('%s', (_name, one, filters, expected, namesSeen = true) => {
    expect(found(one, filters, namesSeen)).toBe(expected);
  });
});
