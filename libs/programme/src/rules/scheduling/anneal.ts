import { NONE } from './draft.js';
import type { Draft } from './draft.js';
import type { Random } from './scheduling-problem.js';

/** Points a session without a spot counts: more than any spot could cost. */
export const UNPLACED = 1000;

/** Warmest and coldest temperature, in points: at first a clash of themes may be taken on, in the end nothing. */
const WARM = 2;
const COLD = 0.02;

/**
 * One stretch of simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983): moves to free spots, exchanges, and, for sessions
 * without a spot, taking another's. From `begin` to `end` of the whole run (0 to 1), cooling geometrically. No move ever
 * breaks a hard rule. `movable` are the sessions that are not pinned. Returns the change of price, `UNPLACED` included.
 */
export function anneal(
  draft: Draft,
  movable: Int32Array,
  random: Random,
  moves: number,
  [begin, end]: readonly [begin: number, end: number],
): number {
  const spots = draft.sessionAt.length;
  let total = 0;
  for (let move = 0; move < moves; move++) {
    const progress = begin + ((end - begin) * move) / moves;
    const temperature = WARM * (COLD / WARM) ** progress;
    const s = movable[Math.floor(random() * movable.length)]!;
    const to = Math.floor(random() * spots);
    if (to === draft.spotOf[s] || !draft.suits(s, to)) continue;
    const o = draft.sessionAt[to]!;
    if (o === NONE) total += moveTo(draft, s, to, temperature, random);
    else if (draft.problem.sessions[o]!.pinned) continue;
    else if (draft.spotOf[s] === NONE) total += takePlace(draft, s, o, temperature, random);
    else total += swap(draft, s, o, temperature, random);
  }
  return total;
}

function moveTo(draft: Draft, s: number, to: number, temperature: number, random: Random): number {
  const unplaced = draft.spotOf[s] === NONE;
  const change = draft.priceOfMove(s, to) - (unplaced ? UNPLACED : 0);
  if (!accepts(change, temperature, random)) return 0;
  if (!unplaced) draft.remove(s);
  draft.place(s, to);
  return change;
}

function swap(draft: Draft, s: number, o: number, temperature: number, random: Random): number {
  const change = draft.priceOfSwap(s, o);
  if (!accepts(change, temperature, random)) return 0;
  const [from, to] = [draft.spotOf[s]!, draft.spotOf[o]!];
  draft.remove(s);
  draft.remove(o);
  draft.place(s, to);
  draft.place(o, from);
  return change;
}

/** An unplaced session takes another's spot, which then looks for one: how a full timetable finds room for the awkward ones. */
function takePlace(draft: Draft, s: number, o: number, temperature: number, random: Random): number {
  const spot = draft.spotOf[o]!;
  const before = draft.price(o, spot);
  draft.remove(o);
  const change = draft.priceOfMove(s, spot) - draft.priceOfDay(draft.slotOf(spot)) - before;
  const accepted = accepts(change, temperature, random);
  draft.place(accepted ? s : o, spot);
  return accepted ? change : 0;
}

function accepts(change: number, temperature: number, random: Random): boolean {
  return change <= 0 || random() < Math.exp(-change / temperature);
}
