import { describe, expect, it } from '@jest/globals';
import type { ProgrammeSession } from './programme-content.js';
import { dateIn, programmeDays } from './programme-days.js';

const session = (id: string, startsAt: string, endsAt: string): ProgrammeSession => ({
  id,
  type: 'workshop',
  number: 1,
  title: id,
  abstract: '',
  themeSlug: null,
  format: '',
  roomId: 'I',
  startsAt,
  endsAt,
  people: [],
});

describe('programmeDays', () => {
  it('groups by the day and hour of the zone, not of UTC', () => {
    const early = session('early', '2018-11-11T23:30:00.000Z', '2018-11-12T00:30:00.000Z');
    const long = session('long', '2018-11-12T08:00:00.000Z', '2018-11-12T09:30:00.000Z');
    const short = session('short', '2018-11-12T08:00:00.000Z', '2018-11-12T08:30:00.000Z');
    expect(programmeDays([early, long, short], 'Europe/Paris')).toEqual([
      {
        date: '2018-11-12',
        slots: [
          { startsAt: early.startsAt, endsAt: early.endsAt, sessions: [early] },
          { startsAt: long.startsAt, endsAt: long.endsAt, sessions: [long, short] },
        ],
      },
    ]);
  });
});

describe('dateIn', () => {
  it('is the date on the wall', () => {
    expect(dateIn('2018-11-11T23:30:00.000Z', 'Europe/Paris')).toBe('2018-11-12');
  });
});
