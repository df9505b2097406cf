import { describe, expect, it } from '@jest/globals';
import { chooseLocale, directionOf, translator } from './i18n.js';
import { pseudoTexts } from './pseudo-locale.js';

describe('the language of a page', () => {
  it.each([
    [['en'], 'en'],
    [[undefined, 'de-CH,de;q=0.9,en;q=0.5'], 'en'],
    [['xx', undefined, ''], 'en'],
    [['ar-XB'], 'ar-XB'],
    [['ar-xb;q=0.3'], 'ar-XB'],
    [['ar-EG'], 'en'],
  ])('of %j is %s', (wishes, locale) => {
    expect(chooseLocale(...wishes)).toBe(locale);
  });

  it('runs from right to left in Arabic, real or pseudo', () => {
    expect(['en', 'ar', 'ar-XB', 'fr'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
  });

  it('names a sentence that is missing by its whole key, so that a page with one is found', () => {
    expect(translator('en')('common:no.such.sentence' as 'common:brand')).toBe('common:no.such.sentence');
  });
});

describe('the pseudo-locale', () => {
  it('turns words round and leaves the gaps', () => {
    expect(pseudoTexts({ a: { b: 'Sign in, {{name}}!' } })).toEqual({
      a: { b: '\u202ESign\u202C \u202Ein\u202C, {{name}}!' },
    });
  });

  it('has every plural form that Arabic asks for', () => {
    expect(Object.keys(pseudoTexts({ days_one: '1 day', days_other: '{{count}} days' }))).toEqual([
      'days_one',
      'days_other',
      'days_zero',
      'days_two',
      'days_few',
      'days_many',
    ]);
  });
});
