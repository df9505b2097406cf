import type { PanelMarket } from '../panels/panel-market.js';
import { panelSums } from './ceilings.js';
import type { FloorTrials } from './floor-trials.js';

/** Trials after which the floor reached and the bound proven by then must do. */
const MOST_TRIALS = 24;
/** Floors lie this far below a ceiling that binds them, so that rounding cannot cut off the panel that reaches it. */
const CLOSE = 1e-9;

export interface HighestFloor {
  /** every proposal in question reaches the lesser of this and its ceiling */
  readonly floor: number;
  /** proven: no assignment brings every proposal in question to the lesser of more than this and its ceiling */
  readonly atMost: number;
}

/**
 * The highest floor that all `open` proposals can reach together (each at most its ceiling) while the others keep
 * `floors`, and a proven limit to it, both sought to within `tolerance`. `trials.best` must meet `floors`.
 */
export function highestFloor(
  market: PanelMarket,
  trials: FloorTrials,
  floors: Float64Array,
  ceilings: Float64Array,
  open: readonly number[],
  tolerance: number,
): HighestFloor {
  let low = reached(panelSums(market, trials.best.seats), ceilings, open);
  let atMost = open.reduce((highest, p) => Math.max(highest, ceilings[p]!), -Infinity);
  const at = (floor: number) => raised(floors, ceilings, open, floor);
  const reachedNow = (floor: number) =>
    Math.max(floor, reached(panelSums(market, trials.best.seats), ceilings, open));
  // first the limit: prices that refute a floor bring the next lower one within reach of a proof
  let unproven = low;
  for (let made = 0; made < MOST_TRIALS && atMost - unproven > tolerance; made++) {
    const middle = (unproven + atMost) / 2;
    const verdict = trials.try(at(middle));
    if (verdict === 'proven') atMost = middle;
    else unproven = middle;
    if (verdict === 'found') low = unproven = reachedNow(middle);
  }
  // then the floor: the prices by now are those at which panels just below the limit fit together best
  for (let made = 0, high = atMost; made < MOST_TRIALS && high - low > tolerance / 2; made++) {
    const middle = (low + high) / 2;
    if (trials.seatAt(at(middle))) low = reachedNow(middle);
    else high = middle;
  }
  return { floor: low, atMost: Math.max(low, atMost) };
}

/** `floors` with those of `open` raised to the lesser of `floor` and their ceiling. */
export function raised(
  floors: Float64Array,
  ceilings: Float64Array,
  open: readonly number[],
  floor: number,
): Float64Array {
  const next = floors.slice();
  for (const p of open) next[p] = Math.max(next[p]!, Math.min(floor, ceilings[p]! - CLOSE));
  return next;
}

/** The floor that sums already meet: the least of those below their ceiling. */
function reached(sums: Float64Array, ceilings: Float64Array, open: readonly number[]): number {
  const below = open.filter((p) => sums[p]! < ceilings[p]! - CLOSE);
  return below.reduce(
    (least, p) => Math.min(least, sums[p]!),
    below.length > 0 ? Infinity : ceilings[open[0]!]!,
  );
}
