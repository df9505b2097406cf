import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidRequest } from '../../errors/problem.js';
import { cursorFor, readCursor } from './cursor.js';

const SECRET = 'a secret of the installation, long enough';

describe('a cursor', () => {
  it('brings back the place it was made for, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (last, list) => {
        expect(readCursor(SECRET, list, cursorFor(SECRET, list, last))).toBe(last);
      }),
    );
  });

  it.each([
    ['of another list', cursorFor(SECRET, 'calls', 'x')],
    ['of another installation', cursorFor('another', 'proposals', 'x')],
    ['changed', `a${cursorFor(SECRET, 'proposals', 'x')}`],
    ['made up', 'eA.eA'],
    ['empty', ''],
    ['of nothing but a dot', '.'],
  ])('%s is refused', (_, cursor) => {
    expect(() => readCursor(SECRET, 'proposals', cursor)).toThrow(InvalidRequest);
  });
});
