import { expect, it } from '@jest/globals';
import { backOffMs, MOST_ATTEMPTS } from './back-off.js';

it('waits longer after each try, and gives up within the working day', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => backOffMs(at + 1));
  expect(waits.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect(Math.max(...waits)).toBe(3_600_000);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect(Math.round(hours)).toBe(6);
});
