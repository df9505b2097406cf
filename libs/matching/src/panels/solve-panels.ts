import { checkAssignment } from '../check/check-assignment.js';
import type { NoAnswer } from '../explain/reasons.js';
import { whyNoAnswer } from '../explain/why-no-answer.js';
import { marketFlow } from '../flow/solve-flow.js';
import { assignAtPrices, type Seating } from './assign-at-prices.js';
import { LoadPrices } from './load-prices.js';
import { panelMarket, type PanelMarket } from './panel-market.js';
import type { PanelInstance } from './panel-rules.js';
import { PriceAscent } from './price-ascent.js';

export interface Progress {
  readonly step: number;
  readonly steps: number;
  /** proven upper bound so far */
  readonly bound: number;
  /** best assignment so far; -Infinity while there is none */
  readonly objective: number;
}

export interface PanelOptions {
  /** stops the solve by throwing the signal's reason */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** most steps of the prices; 150 unless said */
  readonly steps?: number | undefined;
  /** relative gap at which to stop early; 0.00002 unless said */
  readonly gap?: number | undefined;
}

export interface PanelAssignment {
  readonly status: 'solved';
  /** reviewers of each proposal, rising, locked ones included */
  readonly assignment: number[][];
  /** sum of affinity over all seats, locked ones included */
  readonly objective: number;
  /** no assignment within the rules has a larger sum */
  readonly bound: number;
  /** (bound - objective) / |objective| */
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
  const market = panelMarket(instance);
  const flow = marketFlow(market, options);
  if (flow.status === 'infeasible') return whyNoAnswer(instance, market, options.signal);
  const panels = new LoadPrices(market);
  const ascent = new PriceAscent(market, panels, flow.duals.reviewers, likelyOptimum);
  const best = solveMarket(market, panels, ascent, options);
  if (best === undefined) return whyNoAnswer(instance, market, options.signal);
  const assignment = withLocked(market, best.seats);
  const broken = checkAssignment(instance, assignment);
  if (broken.length > 0)
    throw new Error(`the assignment breaks its own rules: ${JSON.stringify(broken.slice(0, 5))}`);
  const { objective } = best;
  const bound = Math.max(objective, ascent.bound);
  return {
    status: 'solved',
    assignment,
    objective,
    bound,
    gap: gapOf(bound, objective),
    prices: ascent.prices,
  };
}

/** Steps after which an assignment is made from the best prices so far. */
const FIRST_ASSIGNMENT = 30;
const ASSIGN_EVERY = 30;
const END_OF_PACE = 1e-3;
/** How far below the best bound, relatively, the optimum is taken to lie while no better assignment is known. */
const LIKELY_GAP = 5e-4;

function likelyOptimum(bound: number): number {
  return bound - Math.abs(bound) * LIKELY_GAP;
}

/** Alternates price steps and assignments until the gap or the pace is small; undefined when no assignment was found. */
export function solveMarket(
  market: PanelMarket,
  panels: LoadPrices,
  ascent: PriceAscent,
  { signal, onProgress, steps = 150, gap = 2e-5 }: PanelOptions,
): Seating | undefined {
  let best: Seating | undefined;
  for (let step = 1; step <= steps; step++) {
    const more = ascent.step(best?.objective);
    if (ascent.bound === -Infinity) return undefined;
    const last = !more || step === steps || ascent.pace < END_OF_PACE;
    if (last || (step >= FIRST_ASSIGNMENT && (step - FIRST_ASSIGNMENT) % ASSIGN_EVERY === 0)) {
      const found = assignAtPrices(market, panels, ascent.prices, signal);
      if (found && found.objective > (best?.objective ?? -Infinity)) best = found;
    }
    onProgress?.({ step, steps, bound: ascent.bound, objective: best?.objective ?? -Infinity });
    signal?.throwIfAborted();
    if (last || (best && gapOf(ascent.bound, best.objective) <= gap)) break;
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

function gapOf(bound: number, objective: number): number {
  return Math.max(0, bound - objective) / Math.max(1e-12, Math.abs(objective));
}
