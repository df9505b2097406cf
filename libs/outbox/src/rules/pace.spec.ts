import { expect, it } from '@jest/globals';
import { Pace } from './pace.js';

it('lets a second’s worth through at once, then as many as the time allows', () => {
  const pace = new Pace(10);
  expect(pace.room(0)).toBe(10);
  pace.spend(10);
  expect(pace.room(0)).toBe(0);
  expect(pace.room(250)).toBe(2);
  pace.spend(2);
  expect(pace.room(60_000)).toBe(10);
});

it('lets one letter every two seconds through when told half a letter a second', () => {
  const pace = new Pace(0.5);
  pace.spend(pace.room(0));
  expect([pace.room(1_000), pace.room(2_000)]).toEqual([0, 1]);
});
