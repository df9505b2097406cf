import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '#libs/scoring';
import { simulateProgramme } from '../../../../../test/programme/simulated-programme.js';
import { programmeOf, sessionOf } from '../../../../../test/programme/small-programme.js';
import { checkSchedule } from './check-schedule.js';
import { proposeSchedule } from './propose-schedule.js';
import { DEFAULT_RULES } from './scheduling-problem.js';
import type { SchedulingProblem } from './scheduling-problem.js';

const propose = (problem: SchedulingProblem, seed = 1, effort = 500) =>
  proposeSchedule(problem, seededRandom(seed), { effort });

async function spots(problem: SchedulingProblem): Promise<Record<string, string>> {
  const { placements } = await propose(problem);
  return Object.fromEntries(
    placements.map(({ sessionId, roomId, slotId }) => [sessionId, `${roomId} ${slotId}`]),
  );
}

const slotOf = (spot: string | undefined) => spot?.split(' ')[1];

describe('proposing a timetable', () => {
  it('never has one person in two places at once, in whatever role', async () => {
    const { a, b } = await spots(
      programmeOf([sessionOf('a', { people: ['ana', 'bo'] }), sessionOf('b', { people: ['cy', 'ana'] })]),
    );
    expect(new Set([slotOf(a), slotOf(b)])).toEqual(new Set(['monday', 'tuesday']));
  });

  it('keeps within rooms, slots and absences', async () => {
    const problem = programmeOf(
      [
        sessionOf('big', { seats: 100, people: ['ana'] }),
        sessionOf('screened', { equipment: ['screen'] }),
        sessionOf('round', { layout: 'circle' }),
      ],
      { absences: [{ personId: 'ana', slotIds: ['monday'] }] },
    );
    const { big, screened, round } = await spots(problem);
    expect([big, screened, round?.split(' ')[0]]).toEqual(['large tuesday', 'large monday', 'small']);
  });

  it('leaves what is pinned where it is', async () => {
    const pinned = { roomId: 'small', slotId: 'tuesday' };
    const { a } = await spots(programmeOf([sessionOf('a', { layout: 'theatre', pinned }), sessionOf('b')]));
    expect(a).toBe('small tuesday');
  });

  it('keeps sessions of one theme, one tag or similar texts apart', async () => {
    const four = (more: (k: number) => object, similar?: SchedulingProblem['similar']) =>
      programmeOf(
        ['a', 'b', 'c', 'd'].map((id, k) => sessionOf(id, more(k))),
        similar ? { similar } : {},
      );
    const problems = [
      four((k) => ({ theme: `theme ${k % 2}` })),
      four((k) => ({ tags: [`tag ${k % 2}`, `own ${k}`] })),
      four(
        () => ({}),
        [
          { a: 'a', b: 'c', similarity: 0.9 },
          { a: 'b', b: 'd', similarity: 0.9 },
        ],
      ),
    ];
    for (const problem of problems) {
      const { a, b, c, d } = await spots(problem);
      expect([slotOf(a) === slotOf(c), slotOf(b) === slotOf(d)]).toEqual([false, false]);
    }
  });

  it('weighs a slot that is night for the speakers, and fills the days evenly', async () => {
    const night = { slotPrices: { monday: 3 } };
    const { a } = await spots(programmeOf([sessionOf('a', night)]));
    const { b, c } = await spots(programmeOf([sessionOf('b'), sessionOf('c')]));
    expect([slotOf(a), slotOf(b) === slotOf(c)]).toEqual(['tuesday', false]);
  });

  it('lets no two sessions share a room in overlapping slots', async () => {
    const problem = programmeOf(
      ['a', 'b', 'c', 'd', 'e'].map((id) => sessionOf(id, { minutes: id === 'a' ? 90 : 30 })),
      {
        rooms: [{ id: 'hall', seats: 99, layouts: [], equipment: [] }],
        slots: [
          { id: 'long', day: '1', start: 0, end: 90 },
          ...[0, 1, 2].map((k) => ({ id: `short ${k}`, day: '1', start: 30 * k, end: 30 * k + 30 })),
          { id: 'late', day: '1', start: 100, end: 190 },
        ],
      },
    );
    const { placements, unplaced } = await propose(problem);
    expect([checkSchedule(problem, placements).clashes, placements.length, unplaced.length]).toEqual([
      [],
      4,
      1,
    ]);
    expect(placements.find(({ sessionId }) => sessionId === 'a')?.slotId).toBe('late');
  });

  it('is the same for the same seed', async () => {
    const problem = simulateProgramme(3, { sessions: 30, rooms: 4, days: 2, slots: 5 });
    expect(await propose(problem, 7)).toEqual(await propose(problem, 7));
  });

  it('reports progress and stops when told to', async () => {
    const seen: number[] = [];
    const problem = programmeOf([sessionOf('a')]);
    await proposeSchedule(problem, seededRandom(1), {
      effort: 1,
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
    const aborted = proposeSchedule(problem, seededRandom(1), { signal: AbortSignal.abort('enough') });
    await expect(aborted).rejects.toBe('enough');
  });

  it.each<[string, SchedulingProblem, string]>([
    ['ids used twice', programmeOf([sessionOf('a'), sessionOf('a')]), 'a session id is used twice'],
    [
      'absences from unknown slots',
      programmeOf([], { absences: [{ personId: 'ana', slotIds: ['never'] }] }),
      'absence of ana names an unknown id: never',
    ],
    [
      'similar texts of unknown sessions',
      programmeOf([], { similar: [{ a: 'x', b: 'y', similarity: 1 }] }),
      'similar texts of unknown sessions: x, y',
    ],
    [
      'two pinned to one spot',
      programmeOf(['a', 'b'].map((id) => sessionOf(id, { pinned: { roomId: 'large', slotId: 'monday' } }))),
      'two sessions are pinned to room large at monday',
    ],
    [
      'pins to nowhere',
      programmeOf([sessionOf('a', { pinned: { roomId: 'attic', slotId: 'monday' } })]),
      'session a is pinned to an unknown room or slot',
    ],
  ])('refuses %s', async (_, problem, message) => {
    await expect(propose(problem)).rejects.toThrow(message);
  });
});

describe('a whole forum', () => {
  it.each([1, 2, 3])(
    'places 171 sessions in 10 rooms on 3 days without one clash (seed %d)',
    async (seed) => {
      const problem = simulateProgramme(seed, { sessions: 171, rooms: 10, days: 3, slots: 6 });
      const { placements, unplaced } = await propose(problem, seed, 1000);
      expect([placements.length, unplaced, checkSchedule(problem, placements).clashes]).toEqual([
        171,
        [],
        [],
      ]);
    },
  );

  it('is never dearer for trying harder, or hardly at all', async () => {
    const problem = simulateProgramme(5, { sessions: 60, rooms: 6, days: 2, slots: 6 });
    const points = async (effort: number) => {
      const { placements, unplaced } = await propose(problem, 1, effort);
      return 1000 * unplaced.length + checkSchedule(problem, placements).points;
    };
    const [none, little, much] = [await points(0), await points(20), await points(3000)];
    expect([little <= none, much <= little]).toEqual([true, true]);
  });

  it('finds the cheapest timetable where every one can be tried', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const problem = {
        ...simulateProgramme(seed, { sessions: 5, rooms: 2, days: 1, slots: 3 }),
        rules: EASY,
      };
      for (const session of problem.sessions) session.people = session.people.slice(0, 1);
      const { placements } = await propose(problem, seed, 3000);
      expect(checkSchedule(problem, placements).points).toBeCloseTo(cheapestByTrying(problem), 9);
    }
  });
});

const EASY = { ...DEFAULT_RULES, seats: 1, equipment: 1.5, availability: 2.5 };

function cheapestByTrying(problem: SchedulingProblem): number {
  const spotsOf = problem.rooms.flatMap((room) =>
    problem.slots.map((slot) => ({ roomId: room.id, slotId: slot.id })),
  );
  let best = Infinity;
  const tryAll = (k: number, used: number[]) => {
    const session = problem.sessions[k];
    if (session) {
      spotsOf.forEach((_, spot) => {
        if (!used.includes(spot)) tryAll(k + 1, [...used, spot]);
      });
      return;
    }
    const placements = used.map((spot, s) => ({ sessionId: problem.sessions[s]!.id, ...spotsOf[spot]! }));
    const { clashes, points } = checkSchedule(problem, placements);
    if (clashes.length === 0) best = Math.min(best, points);
  };
  tryAll(0, []);
  return best;
}
