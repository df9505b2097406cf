import { LoadPrices } from '../panels/load-prices.js';
import type { PanelMarket } from '../panels/panel-market.js';
import { PriceAscent } from '../panels/price-ascent.js';
import type { Reason } from './reasons.js';

const STEPS = 60;
/** Beyond rounding. */
const PROOF = 1e-6;

/** The same question with affinities this much smaller weighs seats more and affinity less. */
const SHRINKINGS = [1, 1e-3, 1e-9];

/**
 * Looks for prices at which no assignment could be worth even what the poorest panels are worth: then there is none, and
 * who is dear at those prices is scarce. `start` are prices to begin with; undefined if no proof was found.
 */
export function scarcity(
  market: PanelMarket,
  start?: Float64Array,
  signal?: AbortSignal,
): Reason | undefined {
  let prices = start ?? new Float64Array(market.reviewers);
  for (const shrinking of SHRINKINGS) {
    const values = market.values.map((value) => value * shrinking);
    const shrunk = { ...market, values, lockedValue: market.lockedValue * shrinking };
    const ascent = pursue(shrunk, poorest(market) * shrinking, prices, signal);
    if (ascent.proven)
      return { kind: 'scarce', prices: ascent.prices, categories: dearest(market, ascent.prices) };
    prices = ascent.prices;
  }
  return undefined;
}

function pursue(market: PanelMarket, least: number, start: Float64Array, signal?: AbortSignal) {
  const goal = least - PROOF;
  const ascent = new PriceAscent(market, new LoadPrices(market), start, () => goal);
  for (let step = 0; step < STEPS && ascent.bound >= goal; step++) {
    signal?.throwIfAborted();
    if (!ascent.step()) break;
  }
  return { prices: ascent.prices, proven: ascent.bound < goal };
}

/** A sum of values that no assignment falls below: every proposal's lowest candidates, or its floor if that is higher. */
function poorest(market: PanelMarket): number {
  const { values, affinity, demand, start, reviewer, reviewers, book, lockedSum } = market;
  let sum = market.lockedValue;
  for (let p = 0; p < market.proposals; p++) {
    const row = Array.from(reviewer.subarray(start[p], start[p + 1]), (r) => p * reviewers + r);
    const lowest = row.map((i) => values[i]!).sort((a, b) => a - b);
    const seats = lowest.slice(0, demand[p]!).reduce((total, value) => total + value, 0);
    // a bonus only adds to affinity, so a floor on affinity is one on values too
    const held = row.every((i) => values[i]! >= affinity[i]!) ? book.floor[p]! - lockedSum[p]! : -Infinity;
    sum += demand[p]! > 0 ? Math.max(seats, held) : 0;
  }
  return sum;
}

function dearest({ book, memberBits, reviewers }: PanelMarket, prices: Float64Array) {
  const averages = book.categories
    .map(({ rule, attribute, category }, c) => {
      const members = Array.from({ length: reviewers }, (_, r) => r).filter(
        (r) => (memberBits[r]! & (1 << c)) !== 0,
      );
      const price = members.reduce((sum, r) => sum + prices[r]!, 0) / members.length;
      return { rule, attribute, category, price };
    })
    .filter(({ rule, price }) => rule !== 'expert' && Number.isFinite(price));
  averages.sort((a, b) => b.price - a.price);
  return averages.map(({ attribute, category, price }) => ({ attribute, category, price }));
}
