import { describe, expect, it } from '@jest/globals';
import { isEmail, normalEmail } from './email.js';

describe('normalEmail', () => {
  it('trims and lowers', () => {
    expect(normalEmail('  Amina.Diallo@Example.ORG ')).toBe('amina.diallo@example.org');
  });
});

describe('isEmail', () => {
  it.each(['a@b.org', 'amina.diallo+igf@mail.example.org', 'почта@пример.рф'])('takes %s', (email) => {
    expect(isEmail(email)).toBe(true);
  });

  it.each([
    '',
    'amina',
    'amina@',
    '@example.org',
    'a@b',
    'a b@example.org',
    'a@example.org\r\nBcc: all@example.org',
    'Amina <a@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('refuses %j', (email) => {
    expect(isEmail(email)).toBe(false);
  });
});
