import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { similarSpellings } from './similar-spellings.js';

const pairs = (...names: string[]) =>
  similarSpellings(names.map((name, at) => ({ id: `t${at}`, name, uses: names.length - at }))).map(
    ({ keep, merge }) => [keep, merge],
  );

describe('similar spellings', () => {
  it.each([
    ['Data governance', 'data-governance'],
    ['Data governance', 'Governance of data'],
    ['Cyber security', 'Cybersecurity'],
    ['Child online safety', 'Children online safety'],
    ['Internet shutdown', 'Internet shutdowns'],
    ['Digital inclusion', 'Digtal inclusion'],
    ['Доверие в сети', 'доверие сети'],
    ['数据治理', '数据 治理'],
  ])('%s, %s: may be one', (a, b) => {
    expect(pairs(a, b)).toEqual([['t0', 't1']]);
  });

  it.each([
    ['Data governance', 'Internet governance'],
    ['SDG 4', 'SDG 5'],
    ['Privacy', 'Piracy of content'],
    ['AI', 'AIDS'],
  ])('%s, %s: are two', (a, b) => {
    expect(pairs(a, b)).toEqual([]);
  });

  it('keep the one that more proposals bear', () => {
    const tags = [
      { id: 'a', name: 'Privacys', uses: 1 },
      { id: 'b', name: 'Privacy', uses: 9 },
    ];
    expect(similarSpellings(tags)).toEqual([{ keep: 'b', merge: 'a', likeness: 1 }]);
  });

  it('name each pair once, whatever the order of the tags', () => {
    const name = fc.constantFrom('Data', 'data', 'Datas', 'Data flow', 'Data flows', 'Maps');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.integer({ min: 0, max: 7 }), (names, turn) => {
        const tags = names.map((one, at) => ({ id: `t${at}`, name: one, uses: at % 3 }));
        const turned = [...tags.slice(turn), ...tags.slice(0, turn)];
        const found = similarSpellings(tags);
        expect(similarSpellings(turned)).toEqual(found);
        const keys = found.map(({ keep, merge }) => [keep, merge].toSorted().join());
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
