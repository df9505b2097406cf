import { expect, it } from '@jest/globals';
import { instantIn, localIn } from './local-time.js';

it.each([
  ['UTC', '2019-04-14T23:59', '2019-04-14T23:59:00.000Z'],
  ['Europe/Berlin', '2019-04-14T23:59', '2019-04-14T21:59:00.000Z'],
  ['Pacific/Niue', '2016-06-06T23:59', '2016-06-07T10:59:00.000Z'],
  // clocks went back at 3:00: 2:30 came twice
  ['Europe/Berlin', '2019-10-27T02:30', '2019-10-27T00:30:00.000Z'],
])('in %s it is %s at %s', (zone, local, instant) => {
  expect(instantIn(zone, local)).toEqual(new Date(instant));
  expect(localIn(zone, new Date(instant))).toBe(local);
});

it.each([
  ['Europe/Berlin', '2019-03-31T02:30'], // left out when the clocks went forward
  ['UTC', '2019-02-30T12:00'],
  ['UTC', 'soon'],
  ['Moon/Crater', '2019-02-20T12:00'],
])('in %s there is no %s', (zone, local) => {
  expect(instantIn(zone, local)).toBe(undefined);
});
