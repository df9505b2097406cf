import { sumOver } from '../panels/assign-at-prices.js';
import { LoadPrices } from '../panels/load-prices.js';
import type { PanelMarket } from '../panels/panel-market.js';
import { PriceAscent } from '../panels/price-ascent.js';
import type { PanelOptions, PricedSeating } from '../panels/solve-panels.js';
import { seatWithinLoads } from './floor-trials.js';

const STEPS = 90;
const SEAT_EVERY = 15;
const FIRST_SEATING = 30;
/** How far below the best bound the optimum is taken to lie, in objectives: floors leave more between them. */
const LIKELY_GAP = 3e-3;
/** Relative gap at which to stop. */
const CLOSE_ENOUGH = 2e-4;

/** The seating of most worth that keeps the floors of `market`, from one that does; with the bound on any other. */
export function bestAboveFloors(
  market: PanelMarket,
  known: Pick<PricedSeating, 'seats' | 'load' | 'prices'>,
  { signal, onProgress, steps = STEPS, gap = CLOSE_ENOUGH }: PanelOptions,
): PricedSeating {
  const panels = new LoadPrices(market);
  const likely = (bound: number) => bound - LIKELY_GAP * Math.abs(bound);
  const ascent = new PriceAscent(market, panels, known.prices, likely);
  let best = { seats: known.seats, load: known.load, worth: sumOver(market, market.values, known.seats) };
  for (let step = 1; step <= steps; step++) {
    signal?.throwIfAborted();
    const more = ascent.step(best.worth);
    if (!more || step === steps || (step >= FIRST_SEATING && step % SEAT_EVERY === 0)) {
      const found = seatWithinLoads(market, panels, ascent.prices, signal);
      if (found && found.worth > best.worth) best = found;
    }
    onProgress?.({ step, steps, bound: ascent.bound, worth: best.worth });
    if (!more || ascent.bound - best.worth <= gap * Math.abs(best.worth)) break;
  }
  return { ...best, bound: Math.max(best.worth, ascent.bound), prices: ascent.prices };
}
