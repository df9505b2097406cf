import { expect, it } from '@jest/globals';
import { isApiToken, newApiToken, tokenBlockers } from './api-token.js';

const GOOD = { name: 'Nightly export', scopes: ['calls:read'], days: 90 };

it('a new token is one, and no two are alike', () => {
  const tokens = [newApiToken(), newApiToken()];
  expect(tokens.map(isApiToken)).toEqual([true, true]);
  expect(new Set(tokens).size).toBe(2);
});

it.each(['', 'rostrum_', 'rostrum_short', `other_${'x'.repeat(43)}`, `rostrum_${'x'.repeat(42)} `])(
  '"%s" is no token',
  (text) => {
    expect(isApiToken(text)).toBe(false);
  },
);

it.each([
  [{}, [], []],
  [{ name: '  ' }, [], [{ code: 'isNotEmpty', field: 'name' }]],
  [{ name: 'x'.repeat(101) }, [], [{ code: 'maxLength', field: 'name', max: 100 }]],
  [{ name: 'nightly EXPORT' }, ['Nightly export'], [{ code: 'token_name_taken', field: 'name' }]],
  [{ scopes: [] }, [], [{ code: 'token_scopes_missing', field: 'scopes' }]],
  [{ scopes: ['calls:read', 'everything'] }, [], [{ code: 'isIn', field: 'scopes' }]],
  [{ days: 31 }, [], [{ code: 'isIn', field: 'days' }]],
  [{}, Array.from({ length: 50 }, (_, at) => `${at}`), [{ code: 'too_many_tokens', max: 50 }]],
])('%j beside %j: %j', (wish, names, blockers) => {
  expect(tokenBlockers({ ...GOOD, ...wish }, names)).toEqual(blockers);
});
