import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Piece, sharedPassages, sharedShare } from './shared-passages.js';

const marked = (pieces: readonly (readonly Piece[])[]) =>
  pieces.map((text) => text.filter(({ shared }) => shared).map((piece) => piece.text));

describe('shared passages', () => {
  it.each<[string, string[], string[], string[][]]>([
    [
      'the same words in the middle',
      ['We ask: who may hold data about a harvest, and why?'],
      ['First. Who may hold data about a harvest is open.'],
      [['who may hold data about a harvest']],
    ],
    ['too few words in a row', ['who may hold data'], ['who may hold data'], [[]]],
    [
      'other case, accents and punctuation',
      ['LES DONNÉES, à l’école rurale!'],
      ['les donnees a l ecole rurale'],
      [['LES DONNÉES, à l’école rurale']],
    ],
    [
      'a passage in another field',
      ['Nothing here', 'one two three four five'],
      ['one two three four five six'],
      [[], ['one two three four five']],
    ],
    ['Chinese, by characters', ['我们讨论数据治理的未来。'], ['数据治理的未来'], [['数据治理的未来']]],
    ['nothing', [''], ['x'], [[]]],
  ])('%s', (_, one, other, expected) => {
    expect(marked(sharedPassages(one, other).one)).toEqual(expected);
  });

  it('put together are the texts, and a text shares all of itself', () => {
    const words = fc.array(fc.constantFrom('data', 'école', '治理', 'a', '—', '\n', 'Who'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [a.join(' '), b.join(' ')];
        const found = sharedPassages([one], [other]);
        expect([found.one, found.other].map(([pieces]) => pieces!.map(({ text }) => text).join(''))).toEqual([
          one,
          other,
        ]);
        const whole = sharedPassages([one], [one]).one;
        const share = sharedShare(whole);
        expect(share === 1 || marked(whole)[0]!.length === 0).toBe(true);
      }),
    );
  });

  it('are counted in words', () => {
    const { one } = sharedPassages(['a b c d e f g h i j'], ['a b c d e']);
    expect(sharedShare(one)).toBe(0.5);
  });
});
