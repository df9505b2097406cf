import type { OpenMarket } from '../instance/open-market.js';

export interface Bound {
  /** no assignment within the rules has a larger sum of affinity than this */
  readonly bound: number;
  /** value at the prices of each proposal's last seat; 0 where nothing is left to decide */
  readonly proposalPrices: Float64Array;
}

/**
 * Upper bound on the sum of affinity from any reviewer prices (weak duality): every proposal takes its best seats at
 * affinity minus price, every reviewer pays the price on the load bound that binds. Equal to the optimum's objective
 * exactly when assignment and prices satisfy complementary slackness, so it is the certificate of a flow.
 */
export function boundAtPrices(market: OpenMarket, prices: ArrayLike<number>): Bound {
  let bound = market.lockedValue;
  for (let r = 0; r < market.reviewers; r++) {
    const price = prices[r]!;
    bound += price * (price > 0 ? market.loadMax[r]! : market.loadMin[r]!);
  }
  const proposalPrices = new Float64Array(market.proposals);
  for (let p = 0; p < market.proposals; p++) {
    const wanted = market.demand[p]!;
    if (wanted === 0) continue;
    const best = bestValues(market, p, wanted, prices);
    for (let i = 0; i < wanted; i++) bound += best[i]!;
    proposalPrices[p] = best[wanted - 1]!;
  }
  return { bound, proposalPrices };
}

/** The `wanted` largest values of proposal p at the prices, descending; -Infinity where candidates run out. */
function bestValues(market: OpenMarket, p: number, wanted: number, prices: ArrayLike<number>): Float64Array {
  const best = new Float64Array(wanted).fill(-Infinity);
  for (let e = market.start[p]!; e < market.start[p + 1]!; e++) {
    const value = market.value[e]! - prices[market.reviewer[e]!]!;
    if (value <= best[wanted - 1]!) continue;
    let i = wanted - 1;
    for (; i > 0 && best[i - 1]! < value; i--) best[i] = best[i - 1]!;
    best[i] = value;
  }
  return best;
}
