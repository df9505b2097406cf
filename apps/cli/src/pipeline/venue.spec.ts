import { describe, expect, it } from '@jest/globals';
import { daysOf, roomsFor } from './venue.js';

describe('daysOf', () => {
  it.each([
    ['2018-11-12', '2018-11-14', ['2018-11-12', '2018-11-13', '2018-11-14']],
    ['2018-11-12', '2018-11-12', ['2018-11-12']],
    ['2018-12-31', '2019-01-01', ['2018-12-31', '2019-01-01']],
  ])('%s to %s', (first, last, days) => {
    expect(daysOf(first, last)).toEqual(days);
  });
});

describe('roomsFor', () => {
  it.each([
    [71, 3, 8],
    [10, 3, 6],
    [300, 4, 25],
  ])('%d sessions on %d days take %d rooms', (sessions, days, rooms) => {
    expect(roomsFor(sessions, days)).toBe(rooms);
  });
});
