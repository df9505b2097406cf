import { describe, expect, it } from '@jest/globals';
import { programmeOf, sessionOf } from '../../../../../test/programme/small-programme.js';
import { checkSchedule } from './check-schedule.js';
import type { Clash } from './check-schedule.js';
import { DEFAULT_RULES } from './scheduling-problem.js';
import type { Placement, SessionToPlace } from './scheduling-problem.js';

const at = (sessionId: string, spot: string): Placement => {
  const [roomId = '', slotId = ''] = spot.split(' ');
  return { sessionId, roomId, slotId };
};
const even = { ...DEFAULT_RULES, unevenDays: 0 };

describe('checking a timetable', () => {
  it.each<[string, SessionToPlace[], Placement[], Clash[]]>([
    ['nothing wrong', [sessionOf('a')], [at('a', 'large monday')], []],
    [
      'an unknown room',
      [sessionOf('a')],
      [at('a', 'attic monday')],
      [{ code: 'unknown', placement: at('a', 'attic monday') }],
    ],
    [
      'placed twice',
      [sessionOf('a')],
      [at('a', 'large monday'), at('a', 'large tuesday')],
      [{ code: 'placed_twice', sessionId: 'a' }],
    ],
    [
      'a pin moved',
      [sessionOf('a', { pinned: { roomId: 'large', slotId: 'monday' } })],
      [at('a', 'large tuesday')],
      [{ code: 'pin_moved', sessionId: 'a' }],
    ],
    [
      'a pin left out',
      [sessionOf('a', { pinned: { roomId: 'large', slotId: 'monday' } })],
      [],
      [{ code: 'pin_moved', sessionId: 'a' }],
    ],
    [
      'a slot too short',
      [sessionOf('a', { minutes: 90 })],
      [at('a', 'large monday')],
      [{ code: 'slot_too_short', sessionId: 'a' }],
    ],
    [
      'too few seats',
      [sessionOf('a', { seats: 31 })],
      [at('a', 'small monday')],
      [{ code: 'too_few_seats', sessionId: 'a', roomId: 'small' }],
    ],
    [
      'equipment missing',
      [sessionOf('a', { equipment: ['screen', 'captioning'] })],
      [at('a', 'large monday')],
      [{ code: 'equipment_missing', sessionId: 'a', roomId: 'large', items: ['captioning'] }],
    ],
    [
      'one room twice',
      [sessionOf('a'), sessionOf('b')],
      [at('a', 'large monday'), at('b', 'large monday')],
      [{ code: 'room_twice', roomId: 'large', sessionIds: ['a', 'b'] }],
    ],
    [
      'one person twice',
      [sessionOf('a', { people: ['ana', 'ana'] }), sessionOf('b', { people: ['bo', 'ana'] })],
      [at('a', 'large monday'), at('b', 'small monday')],
      [{ code: 'person_twice', personId: 'ana', sessionIds: ['a', 'b'] }],
    ],
  ])('%s', (_, sessions, placements, clashes) => {
    expect(checkSchedule(programmeOf(sessions), placements).clashes).toEqual(clashes);
  });

  it('knows who is away and which rooms are closed', () => {
    const problem = programmeOf([sessionOf('a', { people: ['ana'] })], {
      absences: [{ personId: 'ana', slotIds: ['monday'] }],
      rooms: [{ id: 'large', seats: 9, layouts: [], equipment: [], closedSlotIds: ['monday'] }],
    });
    expect(checkSchedule(problem, [at('a', 'large monday')]).clashes).toEqual([
      { code: 'room_closed', sessionId: 'a' },
      { code: 'person_away', sessionId: 'a', personId: 'ana', slotId: 'monday' },
    ]);
  });

  it('makes any rule of rooms and availability hard or priced', () => {
    const problem = programmeOf([sessionOf('a', { layout: 'circle', seats: 500, people: ['ana'] })], {
      rules: { ...even, layout: 'hard', seats: 3, availability: 5 },
      absences: [{ personId: 'ana', slotIds: ['monday'] }],
    });
    expect(checkSchedule(problem, [at('a', 'large monday')])).toEqual({
      clashes: [{ code: 'layout_missing', sessionId: 'a', roomId: 'large' }],
      prices: [
        { rule: 'seats', sessionIds: ['a'], points: 3 },
        { rule: 'availability', sessionIds: ['a'], points: 5 },
      ],
      points: 8,
    });
  });

  it('prices sessions in parallel by theme, shared tags and similar texts, and slots by their own price', () => {
    const about = { theme: 'data', tags: ['ai', 'law'] };
    const problem = programmeOf(
      [
        sessionOf('a', { ...about, slotPrices: { monday: 0.5 } }),
        sessionOf('b', { ...about, tags: ['law', 'ai'] }),
      ],
      { rules: even, similar: [{ a: 'b', b: 'a', similarity: 0.5 }] },
    );
    expect(checkSchedule(problem, [at('a', 'large monday'), at('b', 'small monday')])).toEqual({
      clashes: [],
      prices: [
        { rule: 'slot', sessionIds: ['a'], points: 0.5 },
        { rule: 'sameTheme', sessionIds: ['a', 'b'], points: 1 },
        { rule: 'sharedTag', sessionIds: ['a', 'b'], points: 2 },
        { rule: 'similarText', sessionIds: ['a', 'b'], points: 2 },
      ],
      points: 5.5,
    });
  });

  it('prices days that depart from their share of the open time', () => {
    const problem = programmeOf([sessionOf('a'), sessionOf('b')], { rules: { ...even, unevenDays: 0.5 } });
    expect(checkSchedule(problem, [at('a', 'large monday'), at('b', 'small monday')]).prices).toEqual([
      { rule: 'unevenDays', sessionIds: ['a', 'b'], points: 0.5 },
      { rule: 'unevenDays', sessionIds: [], points: 0.5 },
    ]);
  });
});
