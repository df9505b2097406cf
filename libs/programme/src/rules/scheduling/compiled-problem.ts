import { companyOf } from './company.js';
import type { Company } from './company.js';
import type {
  HardOrPriced,
  RoomToFill,
  SchedulingProblem,
  SessionToPlace,
  SlotToFill,
} from './scheduling-problem.js';

/** A problem by number instead of id: sessions s, rooms r, slots t; tables are row by row. */
export interface CompiledProblem {
  sessions: readonly SessionToPlace[];
  rooms: readonly RoomToFill[];
  slots: readonly SlotToFill[];
  /** Slots that overlap slot t in time, itself among them. */
  overlapping: Int32Array[];
  /** [s x slots] Price of the slot for the session, Infinity where it cannot be. */
  slotPrice: Float64Array;
  /** [s x rooms] Price of the room for the session, Infinity where it cannot be. */
  roomPrice: Float64Array;
  /** [rooms x slots] 1 where the room is closed. */
  closed: Uint8Array;
  /** Who should not, or must not, run in parallel with whom. */
  company: Company;
  dayOf: Int32Array;
  /** Sessions each day should have, if all are placed. */
  dayShare: Float64Array;
  unevenDays: number;
}

/** Numbers a problem; throws RangeError on an id used twice or a name that nothing has. */
export function compile(problem: SchedulingProblem): CompiledProblem {
  const { sessions, rooms, slots, rules } = problem;
  unique(sessions, 'session');
  unique(rooms, 'room');
  const slotNumber = unique(slots, 'slot');
  const closed = new Uint8Array(rooms.length * slots.length);
  rooms.forEach(({ id, closedSlotIds = [] }, r) => {
    for (const slot of closedSlotIds) closed[r * slots.length + known(slotNumber, slot, `room ${id}`)] = 1;
  });
  const days = [...new Set(slots.map(({ day }) => day))];
  const dayOf = Int32Array.from(slots, ({ day }) => days.indexOf(day));
  return {
    sessions,
    rooms,
    slots,
    overlapping: slots.map((slot) =>
      Int32Array.from(slots.flatMap((other, t) => (overlap(slot, other) ? [t] : []))),
    ),
    slotPrice: slotPrices(problem, slotNumber),
    roomPrice: Float64Array.from(
      sessions.flatMap((session) => rooms.map((room) => roomPrice(session, room, problem))),
    ),
    closed,
    company: companyOf(problem),
    dayOf,
    dayShare: dayShares(slots, closed, dayOf, days.length, sessions.length),
    unevenDays: rules.unevenDays,
  };
}

export function overlap(a: SlotToFill, b: SlotToFill): boolean {
  return a.start < b.end && b.start < a.end;
}

function unique(named: readonly { id: string }[], what: string): Map<string, number> {
  const numbers = new Map(named.map(({ id }, k) => [id, k]));
  if (numbers.size < named.length) throw new RangeError(`a ${what} id is used twice`);
  return numbers;
}

function known(numbers: Map<string, number>, id: string, where: string): number {
  const found = numbers.get(id);
  if (found === undefined) throw new RangeError(`${where} names an unknown id: ${id}`);
  return found;
}

function slotPrices(
  { sessions, slots, absences = [], rules }: SchedulingProblem,
  slotNumber: Map<string, number>,
) {
  const away = new Map<string, number[]>();
  for (const { personId, slotIds } of absences) {
    const own = slotIds.map((id) => known(slotNumber, id, `absence of ${personId}`));
    away.set(personId, [...(away.get(personId) ?? []), ...own]);
  }
  const prices = new Float64Array(sessions.length * slots.length);
  sessions.forEach(({ minutes, people, slotPrices: own = {} }, s) => {
    const row = prices.subarray(s * slots.length, (s + 1) * slots.length);
    slots.forEach(({ id, start, end }, t) => (row[t] = end - start < minutes ? Infinity : (own[id] ?? 0)));
    for (const person of new Set(people)) {
      for (const t of new Set(away.get(person))) row[t]! += priceOf(rules.availability);
    }
  });
  return prices;
}

function roomPrice(session: SessionToPlace, room: RoomToFill, { rules }: SchedulingProblem): number {
  const { layout, seats = 0, equipment = [] } = session;
  const missing = equipment.filter((item) => !room.equipment.includes(item)).length;
  return (
    (layout !== undefined && !room.layouts.includes(layout) ? priceOf(rules.layout) : 0) +
    (seats > room.seats ? priceOf(rules.seats) : 0) +
    (missing > 0 ? missing * priceOf(rules.equipment) : 0)
  );
}

function priceOf(rule: HardOrPriced): number {
  return rule === 'hard' ? Infinity : rule;
}

function dayShares(
  slots: readonly SlotToFill[],
  closed: Uint8Array,
  dayOf: Int32Array,
  days: number,
  sessions: number,
): Float64Array {
  const room = new Float64Array(days);
  closed.forEach((isClosed, spot) => {
    const t = spot % slots.length;
    if (!isClosed) room[dayOf[t]!]! += slots[t]!.end - slots[t]!.start;
  });
  const total = room.reduce((sum, minutes) => sum + minutes, 0);
  return room.map((minutes) => (total > 0 ? (sessions * minutes) / total : 0));
}
