import { describe, expect, it } from '@jest/globals';
import { chooseLocale, directionOf, translator } from './i18n.js';

describe('the sentences of a language', () => {
  const t = translator('en');

  it.each<[string, Record<string, unknown> | undefined, string]>([
    ['common:brand', undefined, 'Rostrum'],
    [
      'common:titleOfPage',
      { title: 'A {{site}} $t(common:brand)', site: 'B' },
      'A {{site}} $t(common:brand) – B',
    ],
    ['common:titleOfPage', { title: '<b>', site: '' }, '<b> – '],
    ['programme:sessions', { count: 1 }, '1 session'],
    ['programme:sessions', { count: 2 }, '2 sessions'],
    ['programme:sessions', { count: 0 }, '0 sessions'],
    ['programme:sessions', { count: 5 }, '5 sessions'],
    ['common:done.no_such', { defaultValue: 'none' }, 'none'],
    [
      'refusals:person_twice',
      { person: '$& $1', session: 'X' },
      '$& $1 is in “X” at that time. Choose another time.',
    ],
  ])('%s with %j', (key, facts, sentence) => {
    expect(t(key, facts as never)).toBe(sentence);
    expect(t(key, facts as never)).toBe(sentence);
  });
});

describe('the language of a visitor', () => {
  it.each([
    [['fr'], 'en'],
    [['en-GB,en;q=0.9'], 'en'],
    [[undefined, 'EN'], 'en'],
    [[], 'en'],
  ])('%j', (wishes, locale) => {
    expect(chooseLocale(...wishes)).toBe(locale);
  });

  it('is read from its own side', () => {
    expect([directionOf('en'), directionOf('ar')]).toEqual(['ltr', 'rtl']);
  });
});
