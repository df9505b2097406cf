import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '#libs/calls';
import { blankPerson } from '#libs/proposals';
import { translator } from '../http/language/i18n.js';
import { placeInWords } from './place-words.js';

const people = [{ ...blankPerson('speaker'), name: 'Awa Keïta', country: 'CI' }];
const call = { settings: DEFAULT_SETTINGS, themes: [], formats: [] };

describe('people as a text to be compared', () => {
  it.each([
    ['en', 'Awa Keïta, Côte d’Ivoire'],
    ['ru', 'Awa Keïta, Кот-д’Ивуар'],
  ])('have their country by its name in the language of who reads: %s', (locale, words) => {
    expect(placeInWords({ t: translator(locale), locale }, 'people', people, call)).toContain(words);
  });
});
