import type { LoadPrices } from './load-prices.js';
import type { PanelMarket } from './panel-market.js';

/** Steps without progress before the step is shortened. */
const PATIENCE = 5;
const SHORTENING = 0.6;
/** Progress that counts, relative to the bound. */
const PROGRESS = 1e-5;
/**
 * Moves reviewer prices towards the lowest bound by deflected subgradients with Polyak's step (Camerini, Fratta and
 * Maffioli 1975; Held, Wolfe and Crowder 1974): who is asked for too often grows dearer.
 */
export class PriceAscent {
  /** lowest bound so far, and the prices that prove it */
  bound = Infinity;
  readonly prices: Float64Array;
  /** length of the step; the ascent is at its end when this is small */
  pace = 1;
  private readonly at: Float64Array;
  private readonly direction: Float64Array;
  private readonly slope: Float64Array;
  private stalled = 0;

  constructor(
    private readonly market: PanelMarket,
    private readonly panels: LoadPrices,
    start: Float64Array,
    /** where the lowest bound is likely to lie, given the lowest so far */
    private readonly likely: (bound: number) => number,
    /** most that a price may be, up or down: what a review outside the load bounds costs */
    private readonly limit = Infinity,
  ) {
    this.prices = start.slice();
    this.at = start.slice();
    this.direction = new Float64Array(market.reviewers);
    this.slope = new Float64Array(market.reviewers);
  }

  /** One step; `reached` is worth of an assignment already known. False when these prices are already best. */
  step(reached = -Infinity): boolean {
    let bound = this.panels.evaluate(this.at);
    if (bound < this.bound) {
      this.stalled = this.bound - bound > PROGRESS * Math.abs(bound) ? 0 : this.stalled + 1;
      this.bound = bound;
      this.prices.set(this.at);
    } else this.stalled++;
    if (this.stalled >= PATIENCE) {
      this.stalled = 0;
      this.pace *= SHORTENING;
      this.at.set(this.prices);
      this.direction.fill(0);
      bound = this.panels.evaluate(this.at);
    }
    const length = this.turn();
    if (length === 0) return false;
    const rate = (this.pace * Math.max(0, bound - Math.max(reached, this.likely(this.bound)))) / length;
    for (let r = 0; r < this.at.length; r++) this.move(r, rate * this.direction[r]!);
    return true;
  }

  /** Sets slope and direction; returns the squared length of the direction, 0 where the slope vanishes. */
  private turn(): number {
    const { slope, direction, at, panels, market } = this;
    let steep = 0;
    let along = 0;
    let before = 0;
    for (let r = 0; r < at.length; r++) {
      const over = panels.load[r]! - market.loadMax[r]!;
      const under = panels.load[r]! - market.loadMin[r]!;
      const price = at[r]!;
      slope[r] = price > 0 ? over : price < 0 ? under : Math.max(0, over) + Math.min(0, under);
      steep += slope[r]! * slope[r]!;
      along += slope[r]! * direction[r]!;
      before += direction[r]! * direction[r]!;
    }
    if (steep === 0) return 0;
    const deflection = along < 0 ? (-1.5 * along) / before : 0;
    let length = 0;
    for (let r = 0; r < at.length; r++) {
      direction[r] = slope[r]! + deflection * direction[r]!;
      length += direction[r]! * direction[r]!;
    }
    return length;
  }

  /** At zero the other load bound takes over, so a price never jumps across it. */
  private move(r: number, by: number): void {
    const old = this.at[r]!;
    const next = old + by;
    this.at[r] = old * next < 0 ? 0 : Math.max(-this.limit, Math.min(this.limit, next));
  }
}
