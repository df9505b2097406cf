import { checkSchedule } from './check-schedule.js';
import type { Clash, Price } from './check-schedule.js';
import { compile } from './compiled-problem.js';
import type { CompiledProblem } from './compiled-problem.js';
import { Draft, NONE } from './draft.js';
import { inTheWay } from './in-the-way.js';
import type { Placement, SchedulingProblem } from './scheduling-problem.js';

/** A way to have no new clash: the wish with one other session moved, or the session somewhere else instead. */
export interface Repair {
  kind: 'other_moves' | 'elsewhere';
  /** All placements that change, the dragged session first. */
  placements: Placement[];
  /** Change of price against the timetable as it stands. */
  points: number;
}

/** What a drag would do: the clashes and prices it brings and takes away, and up to three of each kind of repair. */
export interface MoveJudgement {
  clashes: Clash[];
  solved: Clash[];
  prices: Price[];
  saved: Price[];
  /** Change of price; negative is better. */
  points: number;
  repairs: Repair[];
}

const REPAIRS = 3;

/** Judges putting one session (placed or not) into a room and slot, before anything is stored. */
export function judgeMove(
  problem: SchedulingProblem,
  placements: readonly Placement[],
  wish: Placement,
): MoveJudgement {
  const before = checkSchedule(problem, placements);
  const others = placements.filter(({ sessionId }) => sessionId !== wish.sessionId);
  const after = checkSchedule(problem, [...others, wish]);
  const clashes = without(after.clashes, before.clashes);
  return {
    clashes,
    solved: without(before.clashes, after.clashes),
    prices: without(after.prices, before.prices),
    saved: without(before.prices, after.prices),
    points: after.points - before.points,
    repairs: clashes.length > 0 ? repairsOf(problem, placements, wish) : [],
  };
}

/** Facts about the same things are equal in whatever order their sessions are named. */
function without<T extends Clash | Price>(facts: readonly T[], known: readonly T[]): T[] {
  const key = (fact: T) =>
    JSON.stringify('sessionIds' in fact ? { ...fact, sessionIds: [...fact.sessionIds].sort() } : fact);
  const keys = new Set(known.map(key));
  return facts.filter((fact) => !keys.has(key(fact)));
}

function repairsOf(problem: SchedulingProblem, placements: readonly Placement[], wish: Placement): Repair[] {
  const compiled = compile(problem);
  const draft = draftOf(compiled, placements);
  const s = compiled.sessions.findIndex(({ id }) => id === wish.sessionId);
  const to = spotNumber(compiled, wish);
  if (s < 0 || to === NONE || compiled.sessions[s]!.pinned) return [];
  return [...othersMove(draft, s, to), ...elsewhere(draft, s)].filter(({ placements: moved }) => {
    const ids = new Set(moved.map(({ sessionId }) => sessionId));
    const next = [...placements.filter(({ sessionId }) => !ids.has(sessionId)), ...moved];
    return (
      without(checkSchedule(problem, next).clashes, checkSchedule(problem, placements).clashes).length === 0
    );
  });
}

/** When one session is in the way of the wish: the cheapest spots it could go to, the one given up among them. */
function othersMove(draft: Draft, s: number, to: number): Repair[] {
  const [o, ...more] = inTheWay(draft, s, to);
  const { sessions } = draft.problem;
  if (o === undefined || more.length > 0 || sessions[o]!.pinned || !draft.suits(s, to)) return [];
  const [from, there] = [draft.spotOf[s]!, draft.spotOf[o]!];
  const gone = takeOff(draft, s) + takeOff(draft, o);
  const change = gone + draft.price(s, to) + draft.priceOfDay(draft.slotOf(to));
  draft.place(s, to);
  const found = cheapest(draft, o, there).map(({ spot, price }) => ({
    kind: 'other_moves' as const,
    placements: [named(draft.problem, s, to), named(draft.problem, o, spot)],
    points: change + price,
  }));
  draft.remove(s);
  draft.place(o, there);
  if (from !== NONE) draft.place(s, from);
  return found;
}

function elsewhere(draft: Draft, s: number): Repair[] {
  const from = draft.spotOf[s]!;
  const gone = takeOff(draft, s);
  const found = cheapest(draft, s, from).map(({ spot, price }) => ({
    kind: 'elsewhere' as const,
    placements: [named(draft.problem, s, spot)],
    points: gone + price,
  }));
  if (from !== NONE) draft.place(s, from);
  return found;
}

/** Removes a session and returns the change of price. */
function takeOff(draft: Draft, s: number): number {
  const spot = draft.spotOf[s]!;
  if (spot === NONE) return 0;
  const price = draft.price(s, spot);
  draft.remove(s);
  return -price - draft.priceOfDay(draft.slotOf(spot));
}

function cheapest(draft: Draft, s: number, but: number): { spot: number; price: number }[] {
  return [...draft.sessionAt.keys()]
    .filter((spot) => spot !== but)
    .map((spot) => ({ spot, price: draft.priceOfMove(s, spot) }))
    .filter(({ price }) => price < Infinity)
    .sort((a, b) => a.price - b.price)
    .slice(0, REPAIRS);
}

/** A draft of what stands; of two sessions on one spot the first counts. */
function draftOf(compiled: CompiledProblem, placements: readonly Placement[]): Draft {
  const draft = new Draft(compiled);
  const number = new Map(compiled.sessions.map(({ id }, s) => [id, s]));
  for (const placement of placements) {
    const s = number.get(placement.sessionId);
    const spot = spotNumber(compiled, placement);
    if (s === undefined || spot === NONE) continue;
    if (draft.spotOf[s] === NONE && draft.sessionAt[spot] === NONE) draft.place(s, spot);
  }
  return draft;
}

function spotNumber({ rooms, slots }: CompiledProblem, { roomId, slotId }: Placement): number {
  const r = rooms.findIndex(({ id }) => id === roomId);
  const t = slots.findIndex(({ id }) => id === slotId);
  return r < 0 || t < 0 ? NONE : r * slots.length + t;
}

function named({ sessions, rooms, slots }: CompiledProblem, s: number, spot: number): Placement {
  return {
    sessionId: sessions[s]!.id,
    roomId: rooms[Math.floor(spot / slots.length)]!.id,
    slotId: slots[spot % slots.length]!.id,
  };
}
