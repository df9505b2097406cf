import type { LongWork } from '#libs/threads';
import { assignAtPrices, type Seating } from '../panels/assign-at-prices.js';
import { LoadPrices } from '../panels/load-prices.js';
import type { PanelMarket } from '../panels/panel-market.js';
import { PriceAscent } from '../panels/price-ascent.js';
import type { PricedSeating, Progress } from '../panels/solve-panels.js';

/** Steps of the prices in one trial, and those after which a seating is tried. */
const TRIAL_STEPS = 25;
const SEAT_AT: readonly number[] = [3, TRIAL_STEPS];
/** Trials of one search; most need fewer. */
const MOSTLY = 16;
/** A bound this far below what the floors themselves add up to is beyond rounding. */
const PROOF = 1e-6;
/** How far below the floors' sum the prices aim, in a share of it. */
const AIM = 1e-3;
/** A review outside the load bounds costs as much as this many seats of the largest affinity. */
const DEAR = 10;

/** `found` floors that can be met, `proven` ones that cannot be, or neither. */
export type Verdict = 'found' | 'proven' | 'open';

interface Trial {
  readonly market: PanelMarket;
  readonly panels: LoadPrices;
  readonly ascent: PriceAscent;
  /** what an assignment that meets the floors is worth at least */
  readonly least: number;
}

/**
 * Answers whether floors can be met. Prices that make the best legal panels worth less than the floors' own sum prove
 * that no assignment meets them; on the way there seatings are tried. Each trial starts from the prices of the last one.
 */
export class FloorTrials {
  /** the best seating known: it meets the highest floors found so far */
  best: Pick<PricedSeating, 'seats' | 'load' | 'prices'>;
  private readonly market: PanelMarket;
  private prices: Float64Array;
  private made = 0;

  constructor(
    market: PanelMarket,
    private readonly start: PricedSeating,
    private readonly work: LongWork<Progress>,
  ) {
    // what is worth more when it stays has no say in what can be met
    this.market = { ...market, values: market.affinity };
    this.best = start;
    this.prices = start.prices;
  }

  /** Looks for a proof that `floors` cannot be met, and now and then for a seating that meets them. */
  try(floors: Float64Array): Verdict {
    const trial = this.open(floors);
    const { market, ascent, least } = trial;
    let verdict: Verdict = 'open';
    for (let step = 1; verdict === 'open' && step <= TRIAL_STEPS; step++) {
      this.work.signal?.throwIfAborted();
      const more = ascent.step();
      if (ascent.bound < least - PROOF * (1 + market.proposals / 100)) verdict = 'proven';
      else if ((!more || SEAT_AT.includes(step)) && this.seat(trial)) verdict = 'found';
      if (!more) break;
    }
    this.prices = ascent.prices;
    this.tell();
    return verdict;
  }

  /** Whether a seating that meets `floors` is found near the prices of now; it is then the best. */
  seatAt(floors: Float64Array): boolean {
    const trial = this.open(floors);
    for (let step = 1; step <= SEAT_AT[0]!; step++) if (!trial.ascent.step()) break;
    const found = this.seat(trial);
    this.tell();
    return found;
  }

  private open(floors: Float64Array): Trial {
    const market = withFloors(this.market, floors);
    const panels = new LoadPrices(market);
    const least = sumOfFloors(market);
    const ascent = new PriceAscent(market, panels, this.prices, () => least - AIM * Math.abs(least));
    return { market, panels, ascent, least };
  }

  private seat({ market, panels, ascent }: Trial): boolean {
    const prices = ascent.prices.slice();
    const found = seatWithinLoads(market, panels, prices, this.work.signal);
    if (found) this.best = { seats: found.seats, load: found.load, prices };
    return found !== undefined;
  }

  private tell(): void {
    const step = Math.min(++this.made, MOSTLY);
    const { bound, worth } = this.start;
    this.work.onProgress?.({ step, steps: MOSTLY, bound, worth });
  }
}

export function withFloors(market: PanelMarket, floor: Float64Array): PanelMarket {
  return { ...market, book: { ...market.book, floor } };
}

/** What an assignment that meets all floors is worth at least. */
function sumOfFloors({ book, demand, lockedSum, lockedValue }: PanelMarket): number {
  return demand.reduce(
    (sum, open, p) => (open > 0 ? sum + book.floor[p]! - lockedSum[p]! : sum),
    lockedValue,
  );
}

/** As `assignAtPrices`, on a way that may leave the load bounds in between, which finds more where floors bind. */
export function seatWithinLoads(
  market: PanelMarket,
  panels: LoadPrices,
  prices: Float64Array,
  signal: AbortSignal | undefined,
): Seating | undefined {
  const largest = market.value.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const found = assignAtPrices({ ...market, overrun: DEAR * largest }, panels, prices, signal);
  return found && withinLoads(market, found.load) ? found : undefined;
}

function withinLoads({ loadMin, loadMax }: PanelMarket, load: Int32Array): boolean {
  return load.every((carried, r) => carried >= loadMin[r]! && carried <= loadMax[r]!);
}
