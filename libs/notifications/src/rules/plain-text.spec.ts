import { describe, expect, it } from '@jest/globals';
import { plainLine, plainText } from './plain-text.js';

describe('plainLine', () => {
  it.each([
    ['Seeds of Trust\r\nBcc: all@example.org', 'Seeds of Trust Bcc: all@example.org'],
    ['one\u2028two', 'onetwo'],
    ['  a \t b  ', 'a b'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['{{signInUrl}}', '{ {signInUrl}}'],
    ['الأمن السيبراني', 'الأمن السيبراني'],
  ])('%j becomes %j', (typed, line) => {
    expect(plainLine(typed)).toBe(line);
  });
});

describe('plainText', () => {
  it('keeps lines and drops what cannot be seen', () => {
    expect(plainText('first\r\nsecond\rthird\u0000\u0007')).toBe('first\nsecond\nthird');
  });
});
