import { pause, type SteppedWork } from '#libs/scoring';
import { anneal } from './anneal.js';
import { compile } from './compiled-problem.js';
import type { CompiledProblem } from './compiled-problem.js';
import { NONE } from './draft.js';
import type { Draft } from './draft.js';
import { firstDraft } from './first-draft.js';
import type { Placement, Random, SchedulingProblem } from './scheduling-problem.js';
import { whyUnplaced } from './why-unplaced.js';
import type { UnplacedSession } from './why-unplaced.js';

/** A proposed timetable: no placement but a pinned one breaks a hard rule. */
export interface ProposedSchedule {
  placements: Placement[];
  unplaced: UnplacedSession[];
}

export interface SchedulingOptions extends SteppedWork {
  /** Moves tried for each session; more is slower and better. */
  effort?: number;
}

const EFFORT = 20_000;
/** Stretches the work is cut into, with a pause between them for progress and abort. */
const STRETCHES = 40;

/**
 * Proposes a room and a slot for every session: hard rules hold, pinned sessions stay, prices are as low as annealing gets
 * them. Equal seeds give equal timetables. Rejects with the signal's reason when aborted; throws RangeError on unknown ids.
 */
export async function proposeSchedule(
  problem: SchedulingProblem,
  random: Random,
  { effort = EFFORT, ...work }: SchedulingOptions = {},
): Promise<ProposedSchedule> {
  const compiled = compile(problem);
  const pinned = pinnedSpots(compiled);
  const draft = firstDraft(compiled, pinned);
  const first = resultOf(draft);
  const movable = Int32Array.from([...compiled.sessions.keys()].filter((s) => !pinned.has(s)));
  let change = 0;
  for (let stretch = 0; stretch < STRETCHES && movable.length > 0; stretch++) {
    await pause(work, stretch, STRETCHES);
    const moves = Math.ceil((effort * movable.length) / STRETCHES);
    change += anneal(draft, movable, random, moves, [stretch / STRETCHES, (stretch + 1) / STRETCHES]);
  }
  work.onProgress?.({ done: STRETCHES, total: STRETCHES });
  // with little effort, annealing may not have come back from its warm start
  return change > 0 ? first : resultOf(draft);
}

function resultOf(draft: Draft): ProposedSchedule {
  return { placements: placementsOf(draft), unplaced: whyUnplaced(draft) };
}

/** Session -> spot of the pinned ones; throws RangeError on an unknown room or slot, or two pinned to one spot. */
export function pinnedSpots({ sessions, rooms, slots }: CompiledProblem): Map<number, number> {
  const pinned = new Map<number, number>();
  const taken = new Set<number>();
  sessions.forEach(({ id, pinned: spot }, s) => {
    if (!spot) return;
    const r = rooms.findIndex((room) => room.id === spot.roomId);
    const t = slots.findIndex((slot) => slot.id === spot.slotId);
    const number = r * slots.length + t;
    if (r < 0 || t < 0) throw new RangeError(`session ${id} is pinned to an unknown room or slot`);
    if (taken.has(number))
      throw new RangeError(`two sessions are pinned to room ${spot.roomId} at ${spot.slotId}`);
    taken.add(number);
    pinned.set(s, number);
  });
  return pinned;
}

function placementsOf({ problem, spotOf }: Draft): Placement[] {
  const { sessions, rooms, slots } = problem;
  return sessions.flatMap(({ id }, s) => {
    const spot = spotOf[s]!;
    if (spot === NONE) return [];
    return [
      {
        sessionId: id,
        roomId: rooms[Math.floor(spot / slots.length)]!.id,
        slotId: slots[spot % slots.length]!.id,
      },
    ];
  });
}
