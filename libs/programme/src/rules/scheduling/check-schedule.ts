import type {
  HardOrPriced,
  Placement,
  RoomToFill,
  SchedulingProblem,
  SessionToPlace,
  SlotToFill,
} from './scheduling-problem.js';

/** A hard rule broken. */
export type Clash =
  | { code: 'unknown'; placement: Placement }
  | { code: 'placed_twice' | 'pin_moved' | 'slot_too_short' | 'room_closed'; sessionId: string }
  | { code: 'layout_missing' | 'too_few_seats'; sessionId: string; roomId: string }
  | { code: 'equipment_missing'; sessionId: string; roomId: string; items: string[] }
  | { code: 'person_away'; sessionId: string; personId: string; slotId: string }
  | { code: 'room_twice'; roomId: string; sessionIds: [string, string] }
  | { code: 'person_twice'; personId: string; sessionIds: [string, string] };

/** A priced rule broken, once; `points` are what it costs. */
export interface Price {
  rule:
    | 'layout'
    | 'seats'
    | 'equipment'
    | 'availability'
    | 'slot'
    | 'sameTheme'
    | 'sharedTag'
    | 'similarText'
    | 'unevenDays';
  sessionIds: string[];
  points: number;
}

export interface ScheduleCheck {
  clashes: Clash[];
  prices: Price[];
  /** Sum of the prices. */
  points: number;
}

interface Placed {
  session: SessionToPlace;
  room: RoomToFill;
  slot: SlotToFill;
}

/**
 * Judges a timetable by the rules alone, session by session and pair by pair, knowing nothing of how it was made: for tests,
 * for every proposal before it is shown, and for what people arrange by hand.
 */
export function checkSchedule(problem: SchedulingProblem, placements: readonly Placement[]): ScheduleCheck {
  const clashes: Clash[] = [];
  const prices: Price[] = [];
  const placed = resolve(problem, placements, clashes);
  for (const one of placed) checkAlone(problem, one, clashes, prices);
  placed.forEach((one, k) => {
    for (const other of placed.slice(k + 1)) {
      if (one.slot.start < other.slot.end && other.slot.start < one.slot.end)
        checkPair(problem, one, other, clashes, prices);
    }
  });
  prices.push(...unevenDays(problem, placed));
  return { clashes, prices, points: prices.reduce((sum, { points }) => sum + points, 0) };
}

function resolve(
  { sessions, rooms, slots }: SchedulingProblem,
  placements: readonly Placement[],
  clashes: Clash[],
): Placed[] {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  const [session, room, slot] = [byId(sessions), byId(rooms), byId(slots)];
  const seen = new Set<string>();
  const placed = placements.flatMap((placement) => {
    const one = session.get(placement.sessionId);
    const where = room.get(placement.roomId);
    const when = slot.get(placement.slotId);
    if (!one || !where || !when) clashes.push({ code: 'unknown', placement });
    if (seen.has(placement.sessionId)) clashes.push({ code: 'placed_twice', sessionId: placement.sessionId });
    seen.add(placement.sessionId);
    return one && where && when ? [{ session: one, room: where, slot: when }] : [];
  });
  for (const { id, pinned } of sessions) {
    if (pinned && !seen.has(id)) clashes.push({ code: 'pin_moved', sessionId: id });
  }
  return placed;
}

function checkAlone(
  { absences = [], rules }: SchedulingProblem,
  { session, room, slot }: Placed,
  clashes: Clash[],
  prices: Price[],
) {
  const { id: sessionId, pinned } = session;
  const judge = (rule: 'layout' | 'seats' | 'equipment' | 'availability', clash: Clash, times = 1) =>
    hardOrPriced(rules[rule], clash, { rule, sessionIds: [sessionId], points: times }, clashes, prices);
  if (pinned && (pinned.roomId !== room.id || pinned.slotId !== slot.id))
    clashes.push({ code: 'pin_moved', sessionId });
  if (slot.end - slot.start < session.minutes) clashes.push({ code: 'slot_too_short', sessionId });
  if (room.closedSlotIds?.includes(slot.id)) clashes.push({ code: 'room_closed', sessionId });
  if (session.layout !== undefined && !room.layouts.includes(session.layout))
    judge('layout', { code: 'layout_missing', sessionId, roomId: room.id });
  if ((session.seats ?? 0) > room.seats)
    judge('seats', { code: 'too_few_seats', sessionId, roomId: room.id });
  const items = (session.equipment ?? []).filter((item) => !room.equipment.includes(item));
  if (items.length > 0)
    judge('equipment', { code: 'equipment_missing', sessionId, roomId: room.id, items }, items.length);
  for (const personId of new Set(session.people)) {
    if (absences.some((absence) => absence.personId === personId && absence.slotIds.includes(slot.id)))
      judge('availability', { code: 'person_away', sessionId, personId, slotId: slot.id });
  }
  const own = session.slotPrices?.[slot.id] ?? 0;
  if (own !== 0) prices.push({ rule: 'slot', sessionIds: [sessionId], points: own });
}

function hardOrPriced(
  rule: HardOrPriced,
  clash: Clash,
  price: Price,
  clashes: Clash[],
  prices: Price[],
): void {
  if (rule === 'hard') clashes.push(clash);
  else if (rule !== 0) prices.push({ ...price, points: price.points * rule });
}

function checkPair(
  { similar = [], rules }: SchedulingProblem,
  one: Placed,
  other: Placed,
  clashes: Clash[],
  prices: Price[],
) {
  const [a, b] = [one.session, other.session];
  const sessionIds: [string, string] = [a.id, b.id];
  if (one.room.id === other.room.id) clashes.push({ code: 'room_twice', roomId: one.room.id, sessionIds });
  for (const personId of new Set(a.people)) {
    if (b.people.includes(personId)) clashes.push({ code: 'person_twice', personId, sessionIds });
  }
  const price = (rule: Price['rule'], points: number) => {
    if (points !== 0) prices.push({ rule, sessionIds, points });
  };
  if (a.theme !== undefined && a.theme === b.theme) price('sameTheme', rules.sameTheme);
  const shared = [...new Set(a.tags)].filter((tag) => b.tags?.includes(tag));
  price('sharedTag', rules.sharedTag * shared.length);
  for (const pair of similar) {
    const same = (pair.a === a.id && pair.b === b.id) || (pair.a === b.id && pair.b === a.id);
    if (same) price('similarText', rules.similarText * pair.similarity);
  }
}

/** Each day's share is its part of the rooms' open time, of all sessions there are to place. */
function unevenDays(
  { sessions, rooms, slots, rules }: SchedulingProblem,
  placed: readonly Placed[],
): Price[] {
  const minutes = (day?: string) =>
    slots
      .filter((slot) => day === undefined || slot.day === day)
      .reduce((sum, { id, start, end }) => {
        const open = rooms.filter((room) => !room.closedSlotIds?.includes(id)).length;
        return sum + open * (end - start);
      }, 0);
  return [...new Set(slots.map(({ day }) => day))].flatMap((day) => {
    const here = placed.filter(({ slot }) => slot.day === day);
    const share = minutes() === 0 ? 0 : (sessions.length * minutes(day)) / minutes();
    const points = rules.unevenDays * (here.length - share) ** 2;
    return points === 0
      ? []
      : [{ rule: 'unevenDays' as const, sessionIds: here.map(({ session }) => session.id), points }];
  });
}
