import { describe, expect, it } from '@jest/globals';
import { reviewingBlockers } from './reviewing-window.js';

const end = new Date('2019-05-12T23:59:00Z');
const earlier = new Date('2019-05-12T23:58:59.999Z');

describe('the time for reviews', () => {
  it.each([
    ['before the end', { status: 'reviewing', reviewEndsAt: end }, earlier, 0],
    ['at the end', { status: 'reviewing', reviewEndsAt: end }, end, 1],
    ['without an end', { status: 'reviewing', reviewEndsAt: null }, end, 0],
    ['while others are screened', { status: 'screening', reviewEndsAt: end }, earlier, 0],
    [
      'while the committee deliberates, before the end',
      { status: 'deliberating', reviewEndsAt: end },
      earlier,
      0,
    ],
    ['when the committee has decided', { status: 'decided', reviewEndsAt: end }, earlier, 1],
    ['before the call has closed', { status: 'open', reviewEndsAt: end }, earlier, 1],
  ])('%s', (_, call, now, reasons) => {
    expect(reviewingBlockers(call, now)).toHaveLength(reasons);
  });
});
