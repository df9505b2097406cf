import { balanceLoads, type Stuck } from '../flow/balance-loads.js';
import { costOfOverrun } from '../flow/load-bounds.js';
import { ExchangeTable } from './exchange-table.js';
import { exchangeCycles } from './exchange-cycles.js';
import type { LoadPrices } from './load-prices.js';
import type { PanelMarket } from './panel-market.js';

/** Open seats and loads of a legal assignment. */
export interface Seating {
  /** reviewers proposal by proposal */
  readonly seats: Int32Array;
  readonly load: Int32Array;
  /** sum of values, locked seats included, less the cost of loads out of bounds where these are allowed */
  readonly worth: number;
}

/** Times the prices of a blocked set are moved before giving up, each time twice as far. */
const NUDGES = 10;
const FIRST_NUDGE = 0.01;

/**
 * Makes the panels that proposals like best at `prices` fit the loads, then exchanges seats while that gains. Returns
 * undefined when no way to fit them was found. Throws the signal's reason.
 */
export function assignAtPrices(
  market: PanelMarket,
  panels: LoadPrices,
  prices: Float64Array,
  signal?: AbortSignal,
): Seating | undefined {
  const moved = prices.slice();
  for (let nudge = 0, by = FIRST_NUDGE; nudge <= NUDGES; nudge++, by *= 2) {
    panels.evaluate(moved);
    const seats = panels.seats.slice();
    const load = panels.load.slice();
    const table = new ExchangeTable(market, seats);
    const { stuck } = balanceLoads(table, market, load, { prices: moved, signal });
    if (!stuck || fitsLoads(market, load)) {
      exchangeCycles(table, market, load, prices, signal);
      return { seats, load, worth: sumOver(market, market.values, seats) - costOfOverrun(market, load) };
    }
    nudgePrices(moved, stuck, by);
  }
  return undefined;
}

/** Sum of `table` (values or affinity) over the open seats, plus the affinity of the locked ones. */
export function sumOver(market: PanelMarket, table: Float64Array, seats: Int32Array): number {
  let sum = market.lockedValue;
  let s = 0;
  for (let p = 0; p < market.proposals; p++) {
    for (let end = s + market.demand[p]!; s < end; s++) sum += table[p * market.reviewers + seats[s]!]!;
  }
  return sum;
}

function fitsLoads({ loadMin, loadMax }: PanelMarket, load: Int32Array): boolean {
  return load.every((carried, r) => carried >= loadMin[r]! && carried <= loadMax[r]!);
}

/** Load that single handovers cannot move leaves when its holders grow dearer, or those in want cheaper. */
function nudgePrices(prices: Float64Array, { reached, slackReached }: Stuck, by: number): void {
  for (let r = 0; r < prices.length; r++) {
    if (slackReached && reached[r] === 0) prices[r]! -= by;
    if (!slackReached && reached[r] === 1) prices[r]! += by;
  }
}
