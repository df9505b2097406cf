import type { CompiledProblem } from './compiled-problem.js';
import { NONE } from './draft.js';
import type { Draft } from './draft.js';
import { inTheWay } from './in-the-way.js';
import type { Spot } from './scheduling-problem.js';

/** What leaves a session without any spot, in the order in which it is looked for. */
export const UNPLACED_REASONS = [
  'no_slot_long_enough',
  'no_room_suits',
  'people_away',
  'people_elsewhere',
  'no_room_free',
] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/**
 * Why a session has no spot: `left` is how many room-and-slot spots each rule leaves, one after the other, and `reason` the
 * rule that leaves none. `nearest` is the suitable spot for which the fewest others would have to move.
 */
export interface UnplacedSession {
  sessionId: string;
  reason: UnplacedReason;
  left: Record<UnplacedReason, number>;
  nearest: (Spot & { inTheWay: string[] }) | null;
}

/** Explains every session without a spot. */
export function whyUnplaced(draft: Draft): UnplacedSession[] {
  return [...draft.spotOf.keys()].filter((s) => draft.spotOf[s] === NONE).map((s) => explain(draft, s));
}

function explain(draft: Draft, s: number): UnplacedSession {
  const { sessions, slots } = draft.problem;
  let spots = [...draft.sessionAt.keys()];
  const left = {} as Record<UnplacedReason, number>;
  for (const reason of UNPLACED_REASONS) {
    spots = spots.filter((spot) => passes(draft, s, spot, reason));
    left[reason] = spots.length;
  }
  return {
    sessionId: sessions[s]!.id,
    reason: UNPLACED_REASONS.find((reason) => left[reason] === 0) ?? 'no_room_free',
    left,
    nearest: nearestSpot(draft, s, slots.length),
  };
}

function passes(draft: Draft, s: number, spot: number, reason: UnplacedReason): boolean {
  const { sessions, rooms, slots, roomPrice, slotPrice, closed } = draft.problem;
  const t = spot % slots.length;
  const room = Math.floor(spot / slots.length);
  if (reason === 'no_slot_long_enough') return slots[t]!.end - slots[t]!.start >= sessions[s]!.minutes;
  if (reason === 'no_room_suits') return roomPrice[s * rooms.length + room]! < Infinity && closed[spot] === 0;
  if (reason === 'people_away') return slotPrice[s * slots.length + t]! < Infinity;
  if (reason === 'people_elsewhere') return draft.clashes(s, t) === 0;
  return draft.crowd(spot) === 0;
}

function nearestSpot(draft: Draft, s: number, slots: number): UnplacedSession['nearest'] {
  let nearest: { spot: number; others: number[] } | null = null;
  for (let spot = 0; spot < draft.sessionAt.length; spot++) {
    if (!draft.suits(s, spot)) continue;
    const others = inTheWay(draft, s, spot);
    if (others.some((o) => draft.problem.sessions[o]!.pinned)) continue;
    if (!nearest || others.length < nearest.others.length) nearest = { spot, others };
  }
  if (!nearest) return null;
  return {
    ...spotNamed(draft.problem, nearest.spot, slots),
    inTheWay: nearest.others.map((o) => draft.problem.sessions[o]!.id),
  };
}

function spotNamed({ rooms, slots }: CompiledProblem, spot: number, width: number): Spot {
  return { roomId: rooms[Math.floor(spot / width)]!.id, slotId: slots[spot % width]!.id };
}
