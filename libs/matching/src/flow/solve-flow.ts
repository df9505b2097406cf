import type { LongWork } from '#libs/threads';
import type { MatchingInstance } from '../instance/instance.js';
import { openMarket, type OpenMarket } from '../instance/open-market.js';
import { wholeScale } from '../instance/whole-values.js';
import { balanceLoads, type Stuck } from './balance-loads.js';
import { boundAtPrices } from './certificate.js';
import { costScaling, type FlowProgress } from './cost-scaling.js';
import { priceMultiple } from './exact-prices.js';
import { firstChoices } from './first-choices.js';
import { HandoverTable } from './handover-table.js';
import { capacityTooLow, minimumTooHigh, tooFewCandidates, type ViolatingSet } from './violating-set.js';

/** Below this many pairs, and reviewers, the table of handovers is the faster of the two methods. */
const TABLE_CELLS = 500_000;
const TABLE_REVIEWERS = 1500;

/** How a flow may be stopped and, where it is large, followed. */
export interface FlowOptions extends LongWork<FlowProgress> {
  /** successive shortest paths or cost scaling; both are exact, and the faster one for the size is taken unless said */
  readonly method?: 'paths' | 'scaling' | undefined;
}

export interface FlowOptimum {
  readonly status: 'optimal';
  /** reviewers of each proposal, rising, locked ones included */
  readonly assignment: number[][];
  /** sum of affinity over all seats, locked ones included */
  readonly objective: number;
  /** upper bound proven by the duals: equal to the objective but for rounding in the last digits */
  readonly bound: number;
  readonly duals: {
    /** price of one more review by each reviewer: >= 0 at the cap, <= 0 at the minimum, 0 in between */
    readonly reviewers: Float64Array;
    /** value at those prices of each proposal's last seat */
    readonly proposals: Float64Array;
  };
}

export interface FlowInfeasible {
  readonly status: 'infeasible';
  readonly violation: ViolatingSet;
}

export type FlowResult = FlowOptimum | FlowInfeasible;

/**
 * The assignment with the largest sum of affinity that gives every proposal its demand and every reviewer a load
 * within bounds, with the prices that prove it; or a set of people and proposals that proves there is none.
 * Exact on affinities of up to 6 decimals, otherwise to about 32 bits of the largest. Throws RangeError on a wrong shape.
 */
export function solveFlow(instance: MatchingInstance, options: FlowOptions = {}): FlowResult {
  return marketFlow(openMarket(instance), options);
}

/** As `solveFlow`, on a market already opened. */
export function marketFlow(market: OpenMarket, options: FlowOptions = {}): FlowResult {
  const violation = emptyRange(market) ?? shortProposal(market);
  if (violation) return { status: 'infeasible', violation };
  const small = market.proposals * market.reviewers <= TABLE_CELLS && market.reviewers <= TABLE_REVIEWERS;
  return (options.method ?? (small ? 'paths' : 'scaling')) === 'paths'
    ? byShortestPaths(market, options)
    : byCostScaling(market, options);
}

function emptyRange(market: OpenMarket): ViolatingSet | undefined {
  const r = market.loadMin.findIndex((least, i) => least > market.loadMax[i]!);
  if (r < 0) return undefined;
  const needed = market.loadMin[r]!;
  return { kind: 'load_range_empty', proposals: [], reviewers: [r], needed, available: market.loadMax[r]! };
}

function shortProposal(market: OpenMarket): ViolatingSet | undefined {
  const p = market.demand.findIndex((wanted, i) => wanted > market.start[i + 1]! - market.start[i]!);
  return p < 0 ? undefined : tooFewCandidates(market, p);
}

function byShortestPaths(market: OpenMarket, { signal }: FlowOptions): FlowResult {
  const scale = wholeScale(market.value, 2 ** 32);
  const values = denseWholeValues(market, scale);
  const { demand, reviewers } = market;
  const seats = firstChoices(values, reviewers, demand);
  const load = new Int32Array(reviewers);
  for (const r of seats) load[r]!++;
  const table = new HandoverTable(values, reviewers, demand, seats);
  const { prices, stuck } = balanceLoads(table, market, load, { signal });
  if (stuck) return infeasible(market, stuck);
  let at = 0;
  const panels = Array.from(demand, (wanted) =>
    Array.from(seats.subarray(at, (at += wanted))).sort((a, b) => a - b),
  );
  return optimum(market, panels, inUnits(prices, scale));
}

function byCostScaling(market: OpenMarket, { signal, onProgress }: FlowOptions): FlowResult {
  const scale = wholeScale(market.value, 2 ** 47 / priceMultiple(market.reviewers));
  const values = market.value.map((value) => Math.round(value * scale));
  const { seated, prices, stuck } = costScaling(market, values, { signal, onProgress });
  if (stuck) return infeasible(market, stuck);
  const panels = Array.from({ length: market.proposals }, (_, p) => seatedIn(market, p, seated));
  return optimum(market, panels, inUnits(prices, scale));
}

function seatedIn(market: OpenMarket, p: number, seated: Uint8Array): number[] {
  const panel: number[] = [];
  for (let e = market.start[p]!; e < market.start[p + 1]!; e++)
    if (seated[e] === 1) panel.push(market.reviewer[e]!);
  return panel;
}

function inUnits(prices: Float64Array, scale: number): Float64Array {
  return prices.map((price) => price / scale);
}

function infeasible(market: OpenMarket, { reached, slackReached }: Stuck): FlowInfeasible {
  const set = [...reached.keys()].filter((r) => reached[r] === (slackReached ? 0 : 1));
  return { status: 'infeasible', violation: (slackReached ? minimumTooHigh : capacityTooLow)(market, set) };
}

function denseWholeValues(market: OpenMarket, scale: number): Float64Array {
  const { proposals, reviewers, start, reviewer, value } = market;
  const values = new Float64Array(proposals * reviewers).fill(-Infinity);
  for (let p = 0; p < proposals; p++) {
    for (let e = start[p]!; e < start[p + 1]!; e++) {
      values[p * reviewers + reviewer[e]!] = Math.round(value[e]! * scale);
    }
  }
  return values;
}

function optimum(market: OpenMarket, panels: readonly number[][], prices: Float64Array): FlowOptimum {
  let objective = market.lockedValue;
  for (const [p, panel] of panels.entries()) objective += openValue(market, p, panel);
  const assignment = panels.map((panel, p) => [...market.locked[p]!, ...panel].sort((a, b) => a - b));
  const { bound, proposalPrices } = boundAtPrices(market, prices);
  return {
    status: 'optimal',
    assignment,
    objective,
    bound,
    duals: { reviewers: prices, proposals: proposalPrices },
  };
}

/** Sum of affinity of `open` (rising) in the row of proposal p. */
function openValue(market: OpenMarket, p: number, open: readonly number[]): number {
  let sum = 0;
  let next = 0;
  for (let e = market.start[p]!; next < open.length; e++) {
    if (market.reviewer[e]! !== open[next]!) continue;
    sum += market.value[e]!;
    next++;
  }
  return sum;
}
