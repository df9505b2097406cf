import { expect, it } from '@jest/globals';
import { seededRandom } from '#libs/scoring';
import { simulateProgramme } from '../../../../../test/programme/simulated-programme.js';
import { checkSchedule } from './check-schedule.js';
import { compile } from './compiled-problem.js';
import { Draft, NONE } from './draft.js';
import type { SchedulingProblem } from './scheduling-problem.js';

/** Slots of two lengths that overlap, so that rooms and people can clash across slots. */
function problemOf(seed: number): SchedulingProblem {
  const problem = simulateProgramme(seed, { sessions: 24, rooms: 4, days: 2, slots: 4 });
  const halves = problem.slots.map((slot) => ({ ...slot, id: `half ${slot.id}`, end: slot.start + 60 }));
  for (const session of problem.sessions) delete session.pinned;
  return { ...problem, slots: [...problem.slots, ...halves] };
}

function placementsOf({ problem: { sessions, rooms, slots }, spotOf }: Draft) {
  return sessions.flatMap(({ id }, s) => {
    const spot = spotOf[s]!;
    const [room, slot] = [rooms[Math.floor(spot / slots.length)], slots[spot % slots.length]];
    return spot === NONE ? [] : [{ sessionId: id, roomId: room!.id, slotId: slot!.id }];
  });
}

it.each([1, 2, 3])(
  'prices every move and exchange as the checker does, and allows none that clashes (seed %d)',
  (seed) => {
    const problem = problemOf(seed);
    const draft = new Draft(compile(problem));
    const random = seededRandom(seed);
    let moves = 0;
    let worst = 0;
    for (let step = 0; step < 1500; step++) {
      const s = Math.floor(random() * problem.sessions.length);
      const to = Math.floor(random() * draft.sessionAt.length);
      const o = draft.sessionAt[to]!;
      if (to === draft.spotOf[s] || (o !== NONE && draft.spotOf[s] === NONE)) continue;
      const price = o === NONE ? draft.priceOfMove(s, to) : draft.priceOfSwap(s, o);
      if (price === Infinity) continue;
      const before = checkSchedule(problem, placementsOf(draft)).points;
      const from = draft.spotOf[s]!;
      if (from !== NONE) draft.remove(s);
      if (o !== NONE) draft.remove(o);
      draft.place(s, to);
      if (o !== NONE) draft.place(o, from);
      const after = checkSchedule(problem, placementsOf(draft));
      expect(after.clashes).toEqual([]);
      worst = Math.max(worst, Math.abs(after.points - before - price));
      moves += 1;
    }
    expect([moves > 100, worst < 1e-9, draft.placed > 15]).toEqual([true, true, true]);
  },
);

it('allows every move that the checker has nothing against', () => {
  const problem = problemOf(4);
  const { rooms, slots } = problem;
  const draft = new Draft(compile(problem));
  for (let s = 0; s < 12; s++) {
    const spot = [...draft.sessionAt.keys()].find((free) => draft.priceOfMove(s, free) < Infinity);
    if (spot !== undefined) draft.place(s, spot);
  }
  const standing = placementsOf(draft);
  for (let spot = 0; spot < draft.sessionAt.length; spot++) {
    const [roomId, slotId] = [rooms[Math.floor(spot / slots.length)]!.id, slots[spot % slots.length]!.id];
    const wish = { sessionId: problem.sessions[13]!.id, roomId, slotId };
    const legal = checkSchedule(problem, [...standing, wish]).clashes.length === 0;
    expect([spot, draft.priceOfMove(13, spot) < Infinity]).toEqual([spot, legal]);
  }
});
