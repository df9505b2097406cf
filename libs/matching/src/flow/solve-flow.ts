import type { MatchingInstance } from '../instance/instance.js';
import { openMarket, type OpenMarket } from '../instance/open-market.js';
import { wholeScale } from '../instance/whole-values.js';
import { boundAtPrices } from './certificate.js';
import { firstChoices } from './first-choices.js';
import { shortestPaths } from './shortest-paths.js';
import { capacityTooLow, minimumTooHigh, tooFewCandidates, type ViolatingSet } from './violating-set.js';

export interface FlowOptions {
  /** stops the solve by throwing the signal's reason */
  readonly signal?: AbortSignal;
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
 * Exact on affinities of up to 6 decimals, otherwise to 32 bits of the largest. Throws RangeError on a wrong shape.
 */
export function solveFlow(instance: MatchingInstance, options: FlowOptions = {}): FlowResult {
  const market = openMarket(instance);
  const violation = emptyRange(market) ?? shortProposal(market);
  if (violation) return { status: 'infeasible', violation };
  return byShortestPaths(market, options);
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
  const scale = wholeScale(market.value);
  const values = denseWholeValues(market, scale);
  const seats = firstChoices(values, market.reviewers, market.demand);
  const { demand, loadMin, loadMax, reviewers } = market;
  const outcome = shortestPaths({ values, reviewers, demand, loadMin, loadMax }, seats, signal);
  if (outcome.stuck) {
    const { reached, slackReached } = outcome.stuck;
    const set = [...reached.keys()].filter((r) => reached[r] === (slackReached ? 0 : 1));
    return { status: 'infeasible', violation: (slackReached ? minimumTooHigh : capacityTooLow)(market, set) };
  }
  return optimum(
    market,
    seats,
    outcome.prices.map((price) => price / scale),
  );
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

function optimum(market: OpenMarket, seats: Int32Array, prices: Float64Array): FlowOptimum {
  const assignment: number[][] = [];
  let objective = market.lockedValue;
  let at = 0;
  for (let p = 0; p < market.proposals; p++) {
    const open = Array.from(seats.subarray(at, (at += market.demand[p]!))).sort((a, b) => a - b);
    objective += openValue(market, p, open);
    assignment.push([...market.locked[p]!, ...open].sort((a, b) => a - b));
  }
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
