import type { OpenMarket } from '../instance/open-market.js';

/**
 * Why no assignment can meet the loads: a set of people and proposals whose counts cannot fit together.
 * Seats already locked are counted neither as needed nor as available.
 */
export interface ViolatingSet {
  /**
   * too_few_candidates: the proposals' own candidates are fewer than their seats.
   * capacity_too_low: these proposals need `needed` seats from these reviewers, who may take `available`.
   * minimum_too_high: these reviewers must take `needed` seats, but all proposals together can give them `available`.
   * load_range_empty: this reviewer must take `needed` seats and may take `available`.
   */
  readonly kind: 'too_few_candidates' | 'capacity_too_low' | 'minimum_too_high' | 'load_range_empty';
  readonly proposals: readonly number[];
  readonly reviewers: readonly number[];
  readonly needed: number;
  readonly available: number;
}

export function tooFewCandidates(market: OpenMarket, p: number): ViolatingSet {
  const reviewers = Array.from(market.reviewer.subarray(market.start[p], market.start[p + 1]));
  const available = reviewers.length;
  return { kind: 'too_few_candidates', proposals: [p], reviewers, needed: market.demand[p]!, available };
}

/** The proposals that need seats among `reviewers` because their other candidates do not suffice. */
export function capacityTooLow(market: OpenMarket, reviewers: readonly number[]): ViolatingSet {
  const inside = membership(market, reviewers);
  const proposals: number[] = [];
  let needed = 0;
  for (let p = 0; p < market.proposals; p++) {
    const outside = candidatesIn(market, p, inside, 0);
    const short = market.demand[p]! - outside;
    if (short <= 0) continue;
    proposals.push(p);
    needed += short;
  }
  const available = total(market.loadMax, reviewers);
  return { kind: 'capacity_too_low', proposals, reviewers, needed, available };
}

/** The most seats all proposals can give to `reviewers`, against what these must take. */
export function minimumTooHigh(market: OpenMarket, reviewers: readonly number[]): ViolatingSet {
  const inside = membership(market, reviewers);
  const proposals: number[] = [];
  let available = 0;
  for (let p = 0; p < market.proposals; p++) {
    const given = Math.min(market.demand[p]!, candidatesIn(market, p, inside, 1));
    if (given === 0) continue;
    proposals.push(p);
    available += given;
  }
  const needed = total(market.loadMin, reviewers);
  return { kind: 'minimum_too_high', proposals, reviewers, needed, available };
}

function membership(market: OpenMarket, reviewers: readonly number[]): Uint8Array {
  const inside = new Uint8Array(market.reviewers);
  for (const r of reviewers) inside[r] = 1;
  return inside;
}

function candidatesIn(market: OpenMarket, p: number, inside: Uint8Array, wanted: 0 | 1): number {
  let count = 0;
  for (let e = market.start[p]!; e < market.start[p + 1]!; e++)
    if (inside[market.reviewer[e]!] === wanted) count++;
  return count;
}

function total(counts: Int32Array, reviewers: readonly number[]): number {
  return reviewers.reduce((sum, r) => sum + counts[r]!, 0);
}
