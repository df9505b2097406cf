import { expect, it } from '@jest/globals';
import { bandsOf } from './bands.js';

const quality = Float64Array.of(2, 5, 4.9, 3);
const order = Int32Array.of(1, 2, 3, 0);
const independent = (variance: Float64Array) => ({
  quality: variance,
  leniency: new Float64Array(),
  difference: (i: number, k: number) => variance[i]! + variance[k]!,
});

it('holds together the places whose proposals one comparison cannot tell apart', () => {
  const sharp = new Float64Array(4).fill(0.01);
  expect(bandsOf(order, quality, independent(sharp))).toEqual([
    { from: 1, to: 2 },
    { from: 1, to: 2 },
    { from: 3, to: 3 },
    { from: 4, to: 4 },
  ]);
});

it('lets one uncertain proposal reach across places that are sure of themselves', () => {
  const mixed = Float64Array.of(0.01, 0.01, 0.01, 2);
  expect(bandsOf(order, quality, independent(mixed)).map(({ from, to }) => [from, to])).toEqual([
    [1, 3],
    [1, 3],
    [1, 4],
    [3, 4],
  ]);
});

it('uses what two proposals share: the same harsh panel does not blur them against each other', () => {
  const shared = { ...independent(new Float64Array(4).fill(1)), difference: () => 0.001 };
  expect(bandsOf(order, quality, shared).map(({ from, to }) => to - from)).toEqual([0, 0, 0, 0]);
});
