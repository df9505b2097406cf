import { expect, it } from '@jest/globals';
import { seededRandom } from '#libs/scoring';
import { programmeOf, sessionOf } from '../../../../../test/programme/small-programme.js';
import { proposeSchedule } from './propose-schedule.js';
import type { SchedulingProblem } from './scheduling-problem.js';

const pin = (id: string, roomId: string, slotId: string, people: string[] = []) =>
  sessionOf(id, { people, pinned: { roomId, slotId } });

async function unplacedIn(problem: SchedulingProblem) {
  return (await proposeSchedule(problem, seededRandom(1), { effort: 100 })).unplaced;
}

it.each<[string, SchedulingProblem]>([
  ['no_slot_long_enough', programmeOf([sessionOf('x', { minutes: 90 })])],
  ['no_room_suits', programmeOf([sessionOf('x', { seats: 300 })])],
  [
    'people_away',
    programmeOf([sessionOf('x', { people: ['ana', 'bo'] })], {
      absences: [
        { personId: 'ana', slotIds: ['monday'] },
        { personId: 'bo', slotIds: ['tuesday'] },
      ],
    }),
  ],
  [
    'people_elsewhere',
    programmeOf([
      pin('p', 'large', 'monday', ['ana']),
      pin('q', 'large', 'tuesday', ['ana']),
      sessionOf('x', { people: ['ana'] }),
    ]),
  ],
  [
    'no_room_free',
    programmeOf([
      pin('p', 'large', 'monday'),
      pin('q', 'large', 'tuesday'),
      pin('r', 'small', 'monday'),
      pin('t', 'small', 'tuesday'),
      sessionOf('x'),
    ]),
  ],
])('says %s', async (reason, problem) => {
  const unplaced = await unplacedIn(problem);
  expect(unplaced.map((one) => [one.sessionId, one.reason, one.nearest])).toEqual([['x', reason, null]]);
});

it('counts the spots each rule leaves and names the spot for which the fewest others would have to move', async () => {
  const problem = programmeOf([
    sessionOf('a', { seats: 100 }),
    sessionOf('b', { seats: 100 }),
    sessionOf('c', { seats: 100, people: ['ana'] }),
    pin('p', 'small', 'monday', ['ana']),
  ]);
  const [unplaced] = await unplacedIn(problem);
  expect([
    unplaced?.left.no_slot_long_enough,
    unplaced?.left.no_room_suits,
    unplaced?.left.no_room_free,
  ]).toEqual([4, 2, 0]);
  expect([unplaced?.nearest?.roomId, unplaced?.nearest?.inTheWay.length]).toEqual(['large', 1]);
});
