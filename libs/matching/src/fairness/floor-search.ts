import type { LongWork } from '#libs/threads';
import { scarcity } from '../explain/scarcity.js';
import type { PanelMarket } from '../panels/panel-market.js';
import { solveMarket, type PricedSeating, type Progress } from '../panels/solve-panels.js';
import { panelSums } from './ceilings.js';

/** Steps of the prices when the only question is whether floors can be met. */
const TRIAL_STEPS = 60;
const TRIAL_FIRST = 4;
/** Trials that a search for one floor mostly takes: a bisection, and some proposals one by one. */
const MOSTLY = 20;
/** Floors lie this far below a ceiling that binds them, so that rounding cannot cut off the panel that reaches it. */
const CLOSE = 1e-9;

/** Answers whether floors can be met, each time starting from the prices of the last seating that met some. */
export class FloorTrials {
  constructor(
    private readonly market: PanelMarket,
    /** the best seating known and what it was solved under */
    public best: PricedSeating,
    private readonly work: LongWork<Progress>,
  ) {}

  /** How many were made; each is told as progress towards as many as there mostly are. */
  private made = 0;

  /** A seating whose panels reach `floors`, or undefined; `proven` tells whether there certainly is none. */
  try(floors: Float64Array): { readonly seating?: PricedSeating; readonly proven: boolean } {
    const { signal } = this.work;
    const market = withFloors(this.market, floors);
    const warm = { prices: this.best.prices, firstAssignment: TRIAL_FIRST };
    const seating = solveMarket(market, { signal, steps: TRIAL_STEPS, gap: Infinity }, warm);
    this.made++;
    const step = Math.min(this.made, MOSTLY);
    this.work.onProgress?.({ step, steps: MOSTLY, bound: this.best.bound, worth: this.best.worth });
    if (seating === undefined) return { proven: scarcity(market, this.best.prices, signal) !== undefined };
    this.best = seating;
    return { seating, proven: false };
  }
}

export interface HighestFloor {
  /** every proposal in question reaches the lesser of this and its ceiling */
  readonly floor: number;
  /** no higher floor than this can be met; infinite if that was not proven */
  readonly atMost: number;
}

/**
 * The highest floor, within `tolerance`, that all `open` proposals can reach together (each at most its ceiling) while
 * the others keep `floors`. `trials.best` must meet `floors`.
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
  let high = open.reduce((highest, p) => Math.max(highest, ceilings[p]!), -Infinity);
  let atMost = high;
  while (high - low > tolerance) {
    const middle = (low + high) / 2;
    const { seating, proven } = trials.try(raised(floors, ceilings, open, middle));
    if (seating) low = Math.max(middle, reached(panelSums(market, seating.seats), ceilings, open));
    else {
      high = middle;
      atMost = proven ? middle : Infinity;
    }
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

export function withFloors(market: PanelMarket, floor: Float64Array): PanelMarket {
  return { ...market, book: { ...market.book, floor } };
}

/** The floor that sums already meet: the least of those below their ceiling. */
function reached(sums: Float64Array, ceilings: Float64Array, open: readonly number[]): number {
  const below = open.filter((p) => sums[p]! < ceilings[p]! - CLOSE);
  return below.reduce(
    (least, p) => Math.min(least, sums[p]!),
    below.length > 0 ? Infinity : ceilings[open[0]!]!,
  );
}
