import { expect, it } from '@jest/globals';
import { REGIONAL_GROUPS, STAKEHOLDER_GROUPS } from '../../presets/igf-lists.js';
import { choiceCode, choiceName } from './choices.js';

it.each([
  ['civil_society', 'civil_society'],
  ['Civil Society', 'civil_society'],
  ['  civil   society ', 'civil_society'],
  ['CIVIL-SOCIETY', 'civil_society'],
  ['', undefined],
  ['Press', undefined],
])('reads the stakeholder group %j as %j', (text, code) => {
  expect(choiceCode(STAKEHOLDER_GROUPS, text)).toBe(code);
});

it.each([
  ['GRULAC', 'grulac'],
  ['weog', 'weog'],
  ['Western European and Others Group (WEOG)', 'weog'],
  ['Latin American and Caribbean Group', undefined],
])('reads the regional group %j as %j', (text, code) => {
  expect(choiceCode(REGIONAL_GROUPS, text)).toBe(code);
});

it('names a code, and shows one that the list no longer has as it is', () => {
  expect([null, 'government', 'press'].map((code) => choiceName(STAKEHOLDER_GROUPS, code))).toEqual([
    '',
    'Government',
    'press',
  ]);
});
