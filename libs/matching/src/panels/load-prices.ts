import type { PanelMarket } from './panel-market.js';
import { PanelSearch } from './panel-search.js';

/**
 * The Lagrangian dual of the load bounds: at given reviewer prices every proposal picks its best legal panel at affinity
 * minus price. Results are read from the fields until the next call.
 */
export class LoadPrices {
  /** open seats of the best panels, proposal by proposal */
  readonly seats: Int32Array;
  /** loads these panels give, locked seats not counted */
  readonly load: Int32Array;
  private readonly search: PanelSearch;

  constructor(private readonly market: PanelMarket) {
    this.search = new PanelSearch(market);
    this.seats = new Int32Array(market.demand.reduce((sum, wanted) => sum + wanted, 0));
    this.load = new Int32Array(market.reviewers);
  }

  /** Fills seats and load; returns what no legal assignment can exceed, -Infinity if a proposal has no legal panel. */
  evaluate(prices: Float64Array): number {
    const { market, search, seats, load } = this;
    load.fill(0);
    let bound = market.lockedValue;
    let at = 0;
    for (let p = 0; p < market.proposals; p++) {
      search.run(p, prices);
      bound += search.bound;
      for (let i = 0; i < search.seated; i++) load[(seats[at + i] = search.seats[i]!)]!++;
      at += market.demand[p]!;
    }
    for (let r = 0; r < market.reviewers; r++) {
      const price = prices[r]!;
      bound += price * (price > 0 ? market.loadMax[r]! : market.loadMin[r]!);
    }
    return bound;
  }
}
