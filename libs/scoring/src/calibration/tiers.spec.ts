import { describe, expect, it } from '@jest/globals';
import { aroundLine, tiersOf } from './tiers.js';

/** Places in order, each with the band around it. */
const places = (...bands: [from: number, to: number][]) =>
  bands.map(([from, to], k) => ({ place: k + 1, band: { from, to } }));

describe('groups that cannot be told apart', () => {
  it.each<[string, [number, number][], [number, number][]]>([
    ['none of nothing', [], []],
    [
      'one when nobody can be told apart',
      [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
      [[1, 3]],
    ],
    [
      'each alone when everybody can',
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      'a new one where the first of the last ends, though neighbours overlap',
      [
        [1, 2],
        [1, 3],
        [2, 4],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%s', (_, bands, expected) => {
    expect(tiersOf(places(...bands)).map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

describe('a line after so many places', () => {
  const four = places([1, 1], [2, 3], [2, 4], [3, 4]);
  it.each([
    [1, { above: 1, below: 3, around: 0 }],
    [2, { above: 1, below: 1, around: 2 }],
    [3, { above: 2, below: 0, around: 2 }],
    [9, { above: 4, below: 0, around: 0 }],
  ])('%d', (line, expected) => {
    expect(aroundLine(four, line)).toEqual(expected);
  });
});
