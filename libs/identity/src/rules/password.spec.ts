import { describe, expect, it } from '@jest/globals';
import { passwordBlockers } from './password.js';

describe('passwordBlockers', () => {
  it.each([
    ['short', [{ code: 'password_too_short', field: 'password', shortest: 12 }]],
    ['x'.repeat(201), [{ code: 'password_too_long', field: 'password', longest: 200 }]],
    ['aaaaaaaaaaaaaa', [{ code: 'password_guessable', field: 'password' }]],
    ['amina-is-my-name', [{ code: 'password_guessable', field: 'password' }]],
    ['four lakes and a river', []],
  ])('%s', (password, blockers) => {
    expect(passwordBlockers(password, 'amina@example.org')).toEqual(blockers);
  });
});
