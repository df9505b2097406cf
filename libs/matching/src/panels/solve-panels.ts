import { checkAssignment } from '../check/check-assignment.js';
import type { LongWork } from '#libs/threads';
import type { NoAnswer } from '../explain/reasons.js';
import { whyNoAnswer } from '../explain/why-no-answer.js';
import { marketFlow } from '../flow/solve-flow.js';
import { assignAtPrices, sumOver, type Seating } from './assign-at-prices.js';
import { isLegalPanel } from './legal-panel.js';
import { LoadPrices } from './load-prices.js';
import { panelMarket, type Keeping, type PanelMarket } from './panel-market.js';
import type { PanelInstance } from './panel-rules.js';
import { PriceAscent } from './price-ascent.js';

/** How far a long solve is: so many of at most so many steps, and what is known by then. */
export interface Progress {
  readonly step: number;
  readonly steps: number;
  /** proven upper bound so far */
  readonly bound: number;
  /** worth of the best assignment so far; -Infinity while there is none */
  readonly worth: number;
}

/** How a solve may be stopped and followed, and how hard it tries. */
export interface PanelOptions extends LongWork<Progress> {
  /** most steps of the prices; 150 unless said */
  readonly steps?: number | undefined;
  /** relative gap at which to stop early; 0.00002 unless said */
  readonly gap?: number | undefined;
  /** seats that had better stay as they are */
  readonly keep?: Keeping | undefined;
}

export interface PanelAssignment {
  readonly status: 'solved';
  /** reviewers of each proposal, rising, locked ones included */
  readonly assignment: number[][];
  /** sum of affinity over all seats, locked ones included */
  readonly objective: number;
  /** the objective plus the bonus of every seat kept, if there is one */
  readonly worth: number;
  /** no assignment within the rules is worth more */
  readonly bound: number;
  /** (bound - worth) / |objective| */
  readonly gap: number;
  /** price of one more review by each reviewer */
  readonly prices: Float64Array;
}

export type PanelResult = PanelAssignment | NoAnswer;

/**
 * The assignment of legal panels within the loads with (nearly) the largest sum of affinity, and a proven bound on how
 * much better any other could be; or why there is none. Throws RangeError on a wrong shape, the signal's reason when
 * stopped. Method: prices on the loads, exact panels at those prices, cyclic exchange.
 */
export function solvePanels(instance: PanelInstance, options: PanelOptions = {}): PanelResult {
  const market = panelMarket(instance, options.keep);
  const found = solveMarket(market, options);
  if (found === undefined) return whyNoAnswer(instance, market, options.signal);
  const assignment = withLocked(market, found.seats);
  const broken = checkAssignment(instance, assignment);
  if (broken.length > 0)
    throw new Error(`the assignment breaks its own rules: ${JSON.stringify(broken.slice(0, 5))}`);
  const { worth, bound, prices } = found;
  const objective = sumOver(market, market.affinity, found.seats);
  return {
    status: 'solved',
    assignment,
    objective,
    worth,
    bound,
    gap: Math.max(0, bound - worth) / Math.abs(objective || 1),
    prices,
  };
}

/** The best seating found, with its bound and the prices that prove it. */
export interface PricedSeating extends Seating {
  readonly bound: number;
  readonly prices: Float64Array;
}

/** Where a solve starts that has one like it behind it. */
export interface WarmStart {
  readonly prices: Float64Array;
  /** steps after which the first assignment is tried */
  readonly firstAssignment: number;
}

/** As `solvePanels` on a market already opened; undefined when nothing was found. */
export function solveMarket(
  market: PanelMarket,
  options: PanelOptions,
  warm?: WarmStart,
): PricedSeating | undefined {
  if (market.overrun !== undefined) return overrunning(market, options);
  const flow = marketFlow(market, { signal: options.signal });
  if (flow.status === 'infeasible') return undefined;
  const relaxed = openSeats(market, flow.assignment);
  if (isLegal(market, relaxed)) {
    // what is best without panel rules and obeys them is best with them
    const worth = sumOver(market, market.values, relaxed);
    const bound = Math.max(worth, flow.bound);
    return { seats: relaxed, load: loadOf(market, relaxed), worth, bound, prices: flow.duals.reviewers };
  }
  const panels = new LoadPrices(market);
  const likely = Math.abs(sumOver(market, market.affinity, relaxed)) * LIKELY_GAP;
  const ascent = new PriceAscent(
    market,
    panels,
    warm?.prices ?? flow.duals.reviewers,
    (bound) => bound - likely,
  );
  const best = alternate(market, panels, ascent, options, warm?.firstAssignment);
  return best && { ...best, bound: Math.max(best.worth, ascent.bound), prices: ascent.prices };
}

/** Where loads may overrun there is no flow to start from: prices start at 0 and end at the cost of an overrun. */
function overrunning(market: PanelMarket, options: PanelOptions): PricedSeating | undefined {
  const panels = new LoadPrices(market);
  const free = new Float64Array(market.reviewers);
  const ascent = new PriceAscent(market, panels, free, (bound) => bound - market.overrun!, market.overrun);
  const best = alternate(market, panels, ascent, options, 10);
  return best && { ...best, bound: Math.max(best.worth, ascent.bound), prices: ascent.prices };
}

function openSeats(market: PanelMarket, assignment: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(
    assignment.flatMap((panel, p) => panel.filter((r) => !market.locked[p]!.includes(r))),
  );
}

function loadOf(market: PanelMarket, seats: Int32Array): Int32Array {
  const load = new Int32Array(market.reviewers);
  for (const r of seats) load[r]!++;
  return load;
}

function isLegal(market: PanelMarket, seats: Int32Array): boolean {
  let at = 0;
  return market.demand.every((wanted, p) =>
    isLegalPanel(market, p, Array.from(seats.subarray(at, (at += wanted)))),
  );
}

/** Steps after which an assignment is made from the best prices so far. */
const FIRST_ASSIGNMENT = 30;
const ASSIGN_EVERY = 30;
const END_OF_PACE = 1e-3;
/** How far below the best bound the optimum is taken to lie while no better assignment is known, in objectives. */
const LIKELY_GAP = 5e-4;

/** Alternates price steps and assignments until the gap or the pace is small; undefined when no assignment was found. */
function alternate(
  market: PanelMarket,
  panels: LoadPrices,
  ascent: PriceAscent,
  { signal, onProgress, steps = 150, gap = 2e-5 }: PanelOptions,
  first = FIRST_ASSIGNMENT,
): Seating | undefined {
  let best: Seating | undefined;
  let enough = 0;
  for (let step = 1; step <= steps; step++) {
    const more = ascent.step(best?.worth);
    if (ascent.bound === -Infinity) return undefined;
    const last = !more || step === steps || ascent.pace < END_OF_PACE;
    if (last || (step >= first && (step - first) % ASSIGN_EVERY === 0)) {
      const found = assignAtPrices(market, panels, ascent.prices, signal);
      if (found && found.worth > (best?.worth ?? -Infinity)) {
        best = found;
        enough = gap * Math.abs(sumOver(market, market.affinity, found.seats));
      }
    }
    onProgress?.({ step, steps, bound: ascent.bound, worth: best?.worth ?? -Infinity });
    signal?.throwIfAborted();
    if (last || (best && ascent.bound - best.worth <= enough)) break;
  }
  return best;
}

/** Panels of each proposal, rising, from its open seats and its locked ones. */
export function withLocked(market: PanelMarket, seats: Int32Array): number[][] {
  let at = 0;
  return Array.from(market.demand, (wanted, p) =>
    [...market.locked[p]!, ...seats.subarray(at, (at += wanted))].sort((a, b) => a - b),
  );
}
