import { describe, expect, it } from '@jest/globals';
import { Deck, inProportion } from './deck.js';
import { Random } from './random.js';

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('random', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return many(5, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('is uniform between 0 and 1, and normal where asked', () => {
    const random = new Random(7);
    const uniform = many(20_000, () => random.next());
    expect(uniform.filter((value) => value < 0 || value >= 1)).toEqual([]);
    expect(uniform.reduce((a, b) => a + b, 0) / uniform.length).toBeCloseTo(0.5, 1);
    const normal = many(20_000, () => random.normal());
    expect(normal.reduce((a, b) => a + b, 0) / normal.length).toBeCloseTo(0, 1);
    expect(normal.reduce((sum, value) => sum + value ** 2, 0) / normal.length).toBeCloseTo(1, 1);
  });

  it('picks from what there is', () => {
    const random = new Random(3);
    expect([...new Set(many(200, () => random.whole(2, 4)))].sort()).toEqual([2, 3, 4]);
    expect(random.shuffled(['a', 'b', 'c']).sort()).toEqual(['a', 'b', 'c']);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});

describe('deck', () => {
  it('deals every item before any comes again', () => {
    const deck = new Deck(['a', 'b', 'c', 'd'], new Random(5));
    expect(many(4, () => deck.deal()).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(deck.dealMany(9).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('passes over what does not fit, and says when nothing does', () => {
    const deck = new Deck([1, 2, 3, 4], new Random(5));
    expect([deck.dealWhere((item) => item === 3), deck.dealWhere((item) => item === 3)]).toEqual([3, 3]);
    expect(deck.dealWhere((item) => item > 4)).toBe(undefined);
  });

  it('shares out in proportion, the rest by largest remainder', () => {
    const weights = new Map([
      ['a', 1],
      ['b', 1],
      ['c', 2.5],
    ]);
    expect(inProportion(weights, 10)).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c', 'c']);
    expect(inProportion(weights, 0)).toEqual([]);
  });
});
