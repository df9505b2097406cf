import { describe, expect, it } from '@jest/globals';
import { Random } from '../random.js';
import { Stock } from './stock.js';

const POOLS = [
  ['a one', 'a two', 'a three'],
  ['b one', 'b two', 'b three'],
];

describe('the stock of sentences', () => {
  const written = (texts: number) => {
    const stock = new Stock(new Random(1));
    return Array.from({ length: texts }, () => {
      stock.begin();
      return POOLS.map((pool) => stock.take(pool));
    });
  };

  it('is used evenly, and keeps texts apart', () => {
    const texts = written(6);
    expect(new Set(texts.map((text) => text.join())).size).toBe(6);
    const uses = POOLS.flat().map((sentence) => texts.filter((text) => text.includes(sentence)).length);
    expect(uses.filter((count) => count < 1 || count > 3)).toEqual([]);
  });

  it('gives a text no sentence twice, and no more than there are', () => {
    const stock = new Stock(new Random(1));
    stock.begin();
    expect(stock.takeMany(['x', 'y'], 3).sort()).toEqual(['x', 'y']);
  });

  it('keeps away from the text a passage was taken from', () => {
    const stock = new Stock(new Random(1));
    stock.begin();
    const [first, second] = POOLS.map((pool) => stock.take(pool));
    stock.begin();
    stock.note(first!);
    expect(stock.takeMany(POOLS[1]!, 2)).not.toContain(second);
  });
});
