import type { OpenMarket } from '../instance/open-market.js';
import type { Stuck } from './balance-loads.js';
import type { SeatLists } from './seat-lists.js';

/** What the update reads and moves; reviewers first, the slack node last. */
export interface PriceState {
  readonly epsilon: number;
  readonly price: Float64Array;
  readonly threshold: Float64Array;
  readonly carried: Int32Array;
  readonly imbalance: Int32Array;
}

/** Farthest distance told apart, in epsilons; everything beyond moves by this much. */
const REACH = 1 << 16;

/**
 * Raises all prices at once by the distance, in epsilons, to the nearest reviewer with room (Goldberg's global price
 * update), by a bucket search backwards over the residual arcs.
 */
export class PriceUpdate {
  private readonly slack: number;
  /** arcs of the market by reviewer, with what a scan needs of each beside it */
  private readonly start: Int32Array;
  private readonly arcs: Int32Array;
  private readonly proposalNode: Int32Array;
  private readonly valueOf: Float64Array;
  /** by node: reviewers, slack, then proposals */
  private readonly distance: Int32Array;
  private readonly bucketHead = new Int32Array(REACH).fill(-1);
  private readonly after: Int32Array;
  private readonly before: Int32Array;
  private beyond = false;

  constructor(
    private readonly market: OpenMarket,
    private readonly values: Float64Array,
    private readonly seats: SeatLists,
  ) {
    const { reviewers, proposals, reviewer } = market;
    this.slack = reviewers;
    this.start = new Int32Array(reviewers + 1);
    this.arcs = new Int32Array(reviewer.length);
    for (const r of reviewer) this.start[r + 1]!++;
    for (let r = 0; r < reviewers; r++) this.start[r + 1]! += this.start[r]!;
    this.proposalNode = new Int32Array(reviewer.length);
    this.valueOf = new Float64Array(reviewer.length);
    const at = this.start.slice();
    for (let e = 0; e < reviewer.length; e++) {
      const i = at[reviewer[e]!]!++;
      this.arcs[i] = e;
      this.proposalNode[i] = reviewers + 1 + seats.owner(e);
      this.valueOf[i] = values[e]!;
    }
    const nodes = reviewers + 1 + proposals;
    this.distance = new Int32Array(nodes);
    this.after = new Int32Array(nodes);
    this.before = new Int32Array(nodes);
  }

  /** Moves prices and thresholds; returns the reviewers that cannot reach room, if load is trapped among them. */
  run(state: PriceState): Stuck | undefined {
    const { distance, bucketHead, slack } = this;
    distance.fill(REACH);
    this.beyond = false;
    let open = 0;
    for (let node = 0; node <= slack; node++) {
      if (state.imbalance[node]! < 0) this.reach(node, 0);
      else if (state.imbalance[node]! > 0) open++;
    }
    let farthest = 0;
    for (let d = 0; d < REACH && open > 0; d++) {
      for (let node = bucketHead[d]!; node >= 0 && open > 0; node = bucketHead[d]!) {
        this.unlink(node, d);
        farthest = d;
        if (node > slack) this.scanProposal(node - slack - 1, d, state);
        else {
          if (state.imbalance[node]! > 0) open--;
          if (node === slack) this.scanSlack(d, state);
          else this.scanReviewer(node, d, state);
        }
      }
    }
    bucketHead.fill(-1);
    if (open > 0 && !this.beyond) return this.trapped();
    this.shift(open > 0 ? REACH : farthest, state);
    return undefined;
  }

  private scanReviewer(r: number, d: number, { epsilon, price, threshold, carried }: PriceState): void {
    const { seats, arcs, proposalNode, valueOf, slack, distance } = this;
    const own = price[r]!;
    if (carried[r]! > this.market.loadMin[r]!)
      this.reach(slack, d + Math.floor((own - price[slack]!) / epsilon) + 1);
    for (let i = this.start[r]!, end = this.start[r + 1]!; i < end; i++) {
      const node = proposalNode[i]!;
      if (distance[node]! <= d) continue;
      const length = Math.floor((threshold[node - slack - 1]! - valueOf[i]! + own) / epsilon) + 1;
      if ((d + length < distance[node]! || d + length >= REACH) && seats.seated[arcs[i]!] === 0)
        this.reach(node, d + length);
    }
  }

  private scanProposal(p: number, d: number, { epsilon, price, threshold }: PriceState): void {
    const { seats, values } = this;
    const { reviewer } = this.market;
    for (let slot = seats.firstSlot[p]!; slot < seats.firstSlot[p + 1]!; slot++) {
      const e = seats.slots[slot]!;
      const r = reviewer[e]!;
      this.reach(r, d + Math.floor((values[e]! - price[r]! - threshold[p]!) / epsilon) + 1);
    }
  }

  private scanSlack(d: number, { epsilon, price, carried }: PriceState): void {
    for (let r = 0; r < this.slack; r++) {
      if (carried[r]! >= this.market.loadMax[r]!) continue;
      this.reach(r, d + Math.floor((price[this.slack]! - price[r]!) / epsilon) + 1);
    }
  }

  private reach(node: number, d: number): void {
    const known = this.distance[node]!;
    if (d >= known) {
      if (d >= REACH) this.beyond = true;
      return;
    }
    if (known < REACH) this.unlink(node, known);
    this.distance[node] = d;
    const first = this.bucketHead[d]!;
    this.after[node] = first;
    this.before[node] = -1;
    if (first >= 0) this.before[first] = node;
    this.bucketHead[d] = node;
  }

  private unlink(node: number, d: number): void {
    const before = this.before[node]!;
    const after = this.after[node]!;
    if (before >= 0) this.after[before] = after;
    else this.bucketHead[d] = after;
    if (after >= 0) this.before[after] = before;
  }

  private shift(farthest: number, { epsilon, price, threshold }: PriceState): void {
    const { distance, slack } = this;
    for (let node = 0; node <= slack; node++) price[node]! += Math.min(distance[node]!, farthest) * epsilon;
    for (let p = 0; p < threshold.length; p++) {
      threshold[p]! -= Math.min(distance[slack + 1 + p]!, farthest) * epsilon;
    }
  }

  private trapped(): Stuck {
    const reached = new Uint8Array(this.slack);
    for (let r = 0; r < this.slack; r++) reached[r] = this.distance[r] === REACH ? 1 : 0;
    return { reached, slackReached: this.distance[this.slack] === REACH };
  }
}
