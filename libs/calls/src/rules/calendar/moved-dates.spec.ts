import { expect, it } from '@jest/globals';
import { NO_DATES } from '../plan/call-plan.js';
import { datesMovedBy } from './moved-dates.js';

it('moves what is set by whole years, and keeps the time of day', () => {
  const dates = { ...NO_DATES, closesAt: '2019-04-14T23:59:00.000Z', eventStartsOn: '2019-11-25' };
  expect(datesMovedBy(dates, 1)).toEqual({
    ...NO_DATES,
    closesAt: '2020-04-14T23:59:00.000Z',
    eventStartsOn: '2020-11-25',
  });
});

it.each([
  ['2020-02-29T12:00:00.000Z', 1, '2021-02-28T12:00:00.000Z'],
  ['2020-02-29T12:00:00.000Z', 4, '2024-02-29T12:00:00.000Z'],
  ['2021-02-28T12:00:00.000Z', -1, '2020-02-28T12:00:00.000Z'],
])('moves %s by %i years to %s', (opensAt, years, moved) => {
  expect(datesMovedBy({ ...NO_DATES, opensAt }, years).opensAt).toBe(moved);
});
