import { seededRandom } from '#libs/scoring';
import { DEFAULT_RULES } from '../../libs/programme/src/rules/scheduling/scheduling-problem.js';
import type {
  SchedulingProblem,
  SessionToPlace,
} from '../../libs/programme/src/rules/scheduling/scheduling-problem.js';

export interface SimulatedProgrammeShape {
  sessions: number;
  rooms: number;
  days: number;
  /** Slots of a day in each room. */
  slots: number;
}

const THEMES = [28, 26, 22, 15, 18, 26, 10, 9];
const LAYOUTS = ['theatre', 'circle', 'u-shape', 'classroom'];

/**
 * A forum's accepted sessions in the profile of a real one: eight themes, three of sixty tags, eight people each, some of
 * them in several sessions, people away for a day (at most one of a session), rooms of several sizes, one in twenty sessions
 * pinned to the main room.
 */
export function simulateProgramme(seed: number, shape: SimulatedProgrammeShape): SchedulingProblem {
  const random = seededRandom(seed);
  const some = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const slots = Array.from({ length: shape.days * shape.slots }, (_, k) => {
    const day = Math.floor(k / shape.slots);
    const start = day * 1440 + 9 * 60 + (k % shape.slots) * 100;
    return { id: `t${k}`, day: `day ${day + 1}`, start, end: start + 90 };
  });
  const rooms = Array.from({ length: shape.rooms }, (_, r) => ({
    id: `room ${r + 1}`,
    seats: r === 0 ? 1000 : 50 + 50 * (r % 5),
    layouts: [some(LAYOUTS), some(LAYOUTS), 'theatre'],
    equipment: r % 3 === 0 ? ['screen', 'captioning', 'interpretation'] : ['screen', 'captioning'],
  }));
  const sessions: SessionToPlace[] = Array.from({ length: shape.sessions }, (_, k) => ({
    id: `s${k}`,
    minutes: some([30, 60, 60, 90]),
    people: Array.from({ length: 8 }, () => `person ${Math.floor(random() ** 1.25 * shape.sessions * 6)}`),
    theme: `theme ${weighted(THEMES, random)}`,
    tags: Array.from({ length: 3 }, () => `tag ${Math.floor(random() ** 2 * 60)}`),
    layout: some(LAYOUTS),
    seats: some([30, 50, 80, 120, 200]),
    equipment: random() < 0.1 ? ['screen', 'interpretation'] : ['screen'],
  }));
  const spots = new Set<string>();
  for (const session of sessions.filter(() => random() < 0.05)) {
    const pinned = { roomId: 'room 1', slotId: some(slots).id };
    if (spots.has(pinned.slotId)) continue;
    spots.add(pinned.slotId);
    session.pinned = pinned;
  }
  const restricted = new Set(sessions.filter(({ pinned }) => pinned));
  const people = [...new Set(sessions.flatMap((session) => session.people))];
  const absences = people.flatMap((personId) => {
    const own = sessions.filter((session) => session.people.includes(personId));
    if (random() > 1 / 12 || own.some((session) => restricted.has(session))) return [];
    for (const session of own) restricted.add(session);
    const day = `day ${1 + Math.floor(random() * shape.days)}`;
    return [{ personId, slotIds: slots.filter((slot) => slot.day === day).map(({ id }) => id) }];
  });
  return {
    sessions,
    rooms,
    slots,
    absences,
    similar: Array.from({ length: shape.sessions / 4 }, () => ({
      a: some(sessions).id,
      b: some(sessions).id,
      similarity: 0.3 + 0.5 * random(),
    })).filter(({ a, b }) => a !== b),
    rules: DEFAULT_RULES,
  };
}

function weighted(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
}
