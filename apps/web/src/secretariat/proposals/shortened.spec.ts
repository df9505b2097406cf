import { describe, expect, it } from '@jest/globals';
import { shortened } from './shortened.js';

describe('the beginning of a text', () => {
  it.each([
    ['', 5, ''],
    ['short', 5, 'short'],
    ['  two\n\n lines ', 20, 'two lines'],
    ['ends with a word', 9, 'ends with…'],
    ['ends within a word', 8, 'ends…'],
    ['one. two', 6, 'one…'],
    ['unbroken', 4, 'unbr…'],
    ['数据治理和网络安全', 4, '数据治理…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀😀…'],
  ])('%j within %i characters is %j', (text, most, beginning) => {
    expect(shortened(text, most)).toBe(beginning);
  });
});
