import { LoadPrices } from '../panels/load-prices.js';
import type { PanelMarket } from '../panels/panel-market.js';
import { PriceAscent } from '../panels/price-ascent.js';
import type { Reason } from './reasons.js';

const STEPS = 300;
/** A bound below this proves, beyond rounding, that loads and panel rules contradict each other. */
const PROOF = -1e-6;

/**
 * Looks for prices at which, with every seat worth nothing, the panels that pay least still cannot cover the load
 * bounds. Such prices prove that there is no assignment (a Farkas certificate); who is dear in them is scarce.
 */
export function scarcity(market: PanelMarket, signal?: AbortSignal): Reason | undefined {
  const values = market.values.map((value) => (value === -Infinity ? value : 0));
  const worthless = { ...market, values, lockedValue: 0 };
  const ascent = new PriceAscent(
    worthless,
    new LoadPrices(worthless),
    new Float64Array(market.reviewers),
    below,
  );
  for (let step = 0; step < STEPS; step++) {
    signal?.throwIfAborted();
    const more = ascent.step();
    if (ascent.bound < PROOF)
      return { kind: 'scarce', prices: ascent.prices, categories: dearest(market, ascent.prices) };
    if (!more) return undefined;
  }
  return undefined;
}

function below(bound: number): number {
  return Math.min(0, bound) - 1;
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
