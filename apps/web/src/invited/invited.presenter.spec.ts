import { expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '#libs/calls';
import { entryInWords } from './invited.presenter.js';

it.each([
  ['en', 'Portugal'],
  ['ru', 'Португалия'],
  ['zh', '葡萄牙'],
])('somebody reads their country by its name in %s', (locale, name) => {
  expect(entryInWords('country', 'PT', DEFAULT_SETTINGS, locale)).toBe(name);
});

it('says nothing of a country that is not known', () => {
  expect(entryInWords('country', '', DEFAULT_SETTINGS, 'en')).toBe('');
});
