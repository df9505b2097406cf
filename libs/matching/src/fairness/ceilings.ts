import type { PanelMarket } from '../panels/panel-market.js';
import { PanelSearch } from '../panels/panel-search.js';

/** The largest sum of affinity each proposal's panel could have if it were alone; -Infinity without a legal panel. */
export function panelCeilings(market: PanelMarket): Float64Array {
  const search = new PanelSearch(market);
  const free = new Float64Array(market.reviewers);
  return Float64Array.from({ length: market.proposals }, (_, p) => {
    search.run(p, free);
    return search.bound === -Infinity ? -Infinity : market.lockedSum[p]! + search.bound;
  });
}

/** Sum of affinity of each panel, locked seats included. */
export function panelSums(market: PanelMarket, seats: Int32Array): Float64Array {
  let s = 0;
  return market.lockedSum.map((locked, p) => {
    let sum = locked;
    for (let end = s + market.demand[p]!; s < end; s++)
      sum += market.affinity[p * market.reviewers + seats[s]!]!;
    return sum;
  });
}
