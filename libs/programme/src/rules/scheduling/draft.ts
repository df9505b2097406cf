import { priceTogether } from './company.js';
import type { CompiledProblem } from './compiled-problem.js';

/** Nowhere: the session is not placed, or the spot is free. */
export const NONE = -1;

/**
 * A timetable being made: a session has at most one spot (room x slots + slot), a spot at most one session.
 * Keeps, for every session and slot, what the sessions placed by now would make it cost to run there, so that a move is
 * priced in a few reads and only its acceptance walks a neighbourhood.
 */
export class Draft {
  /** Spot of each session, or NONE. */
  readonly spotOf: Int32Array;
  /** Session at each spot, or NONE. */
  readonly sessionAt: Int32Array;
  private readonly slots: number;
  private readonly rooms: number;
  /** [room x slots] Sessions in the room during the slot, overlapping ones counted. */
  private readonly busy: Uint8Array;
  /** [s x slots] Price of those in parallel, and how many of them share a person with s. */
  private readonly priceHere: Float64Array;
  private readonly clashesHere: Uint16Array;
  private readonly dayLoad: Int32Array;

  constructor(readonly problem: CompiledProblem) {
    const { sessions, rooms, slots, dayShare } = problem;
    this.slots = slots.length;
    this.rooms = rooms.length;
    this.spotOf = new Int32Array(sessions.length).fill(NONE);
    this.sessionAt = new Int32Array(this.rooms * this.slots).fill(NONE);
    this.busy = new Uint8Array(this.rooms * this.slots);
    this.priceHere = new Float64Array(sessions.length * this.slots);
    this.clashesHere = new Uint16Array(sessions.length * this.slots);
    this.dayLoad = new Int32Array(dayShare.length);
  }

  get placed(): number {
    return this.spotOf.reduce((count, spot) => count + Number(spot !== NONE), 0);
  }

  slotOf(spot: number): number {
    return spot % this.slots;
  }

  /** Puts a session on a spot, whatever the rules say of it. */
  place(s: number, spot: number): void {
    this.spotOf[s] = spot;
    this.sessionAt[spot] = s;
    this.spread(s, spot, 1);
  }

  remove(s: number): void {
    const spot = this.spotOf[s]!;
    this.spotOf[s] = NONE;
    this.sessionAt[spot] = NONE;
    this.spread(s, spot, -1);
  }

  /** The room takes the session (layout, seats, equipment) and is open, and the session fits the slot and is not away. */
  suits(s: number, spot: number): boolean {
    const { roomPrice, slotPrice, closed } = this.problem;
    const room = Math.floor(spot / this.slots);
    return (
      roomPrice[s * this.rooms + room]! < Infinity &&
      slotPrice[s * this.slots + (spot % this.slots)]! < Infinity &&
      closed[spot] === 0
    );
  }

  /** Sessions in the spot's room at its time, those overlapping it counted. */
  crowd(spot: number): number {
    return this.busy[spot]!;
  }

  /** Placed sessions that share a person with s and run at the time of the slot (s itself is not one of them). */
  clashes(s: number, slot: number): number {
    return this.clashesHere[s * this.slots + slot]!;
  }

  /** Price of s at a spot beside those placed now, but for the balance of days. */
  price(s: number, spot: number): number {
    const room = Math.floor(spot / this.slots);
    const cell = s * this.slots + (spot % this.slots);
    return (
      this.problem.roomPrice[s * this.rooms + room]! + this.problem.slotPrice[cell]! + this.priceHere[cell]!
    );
  }

  /** Price of one more session on the slot's day. */
  priceOfDay(slot: number): number {
    const day = this.problem.dayOf[slot]!;
    return this.problem.unevenDays * (2 * (this.dayLoad[day]! - this.problem.dayShare[day]!) + 1);
  }

  /** Change of price when s goes from its spot (or none) to a free one; Infinity where it may not be. */
  priceOfMove(s: number, to: number): number {
    const from = this.spotOf[s]!;
    const slot = to % this.slots;
    const own = from !== NONE && this.sameRoomAndTime(from, to) ? 1 : 0;
    if (!this.suits(s, to) || this.busy[to]! > own || this.clashes(s, slot) > 0) return Infinity;
    if (from === NONE) return this.price(s, to) + this.priceOfDay(slot);
    return this.price(s, to) - this.price(s, from) + this.priceOfDayChange(from % this.slots, slot);
  }

  /** Change of price when two placed sessions change places; Infinity where either may not be. */
  priceOfSwap(s: number, o: number): number {
    const [from, to] = [this.spotOf[s]!, this.spotOf[o]!];
    const [here, there] = [from % this.slots, to % this.slots];
    if (!this.suits(s, to) || !this.suits(o, from)) return Infinity;
    const besides = this.sameRoomAndTime(from, to) ? 2 : 1;
    if (this.busy[to]! > besides || this.busy[from]! > besides) return Infinity;
    const together = priceTogether(this.problem.company, s, o);
    const parallel = this.overlap(here, there);
    // each is still counted where the other is going
    const counted = together === Infinity ? 1 : 0;
    if (this.clashes(s, there) > counted || this.clashes(o, here) > counted) return Infinity;
    const change = this.price(s, to) + this.price(o, from) - this.price(s, from) - this.price(o, to);
    return together === Infinity || parallel ? change : change - 2 * together;
  }

  private priceOfDayChange(from: number, to: number): number {
    const { dayOf, dayShare, unevenDays } = this.problem;
    const [a, b] = [dayOf[from]!, dayOf[to]!];
    if (a === b) return 0;
    return unevenDays * 2 * (this.dayLoad[b]! - dayShare[b]! - this.dayLoad[a]! + dayShare[a]! + 1);
  }

  private overlap(a: number, b: number): boolean {
    return a === b || this.problem.overlapping[a]!.includes(b);
  }

  private sameRoomAndTime(a: number, b: number): boolean {
    const sameRoom = Math.floor(a / this.slots) === Math.floor(b / this.slots);
    return sameRoom && this.overlap(a % this.slots, b % this.slots);
  }

  private spread(s: number, spot: number, sign: 1 | -1): void {
    const { company, overlapping, dayOf } = this.problem;
    const slot = spot % this.slots;
    const parallel = overlapping[slot]!;
    const neighbours = company.neighbours[s]!;
    const prices = company.prices[s]!;
    for (const t of parallel) this.busy[spot - slot + t]! += sign;
    for (let k = 0; k < neighbours.length; k++) {
      const row = neighbours[k]! * this.slots;
      const price = prices[k]!;
      for (const t of parallel) {
        if (price === Infinity) this.clashesHere[row + t]! += sign;
        else this.priceHere[row + t]! += sign * price;
      }
    }
    this.dayLoad[dayOf[slot]!]! += sign;
  }
}
