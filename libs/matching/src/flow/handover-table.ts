import type { Handovers } from './balance-loads.js';

/**
 * For every ordered pair of reviewers (from, to) the cheapest handover: the proposal whose seat loses least when it
 * moves from one to the other. Kept up to date seat by seat, so that a shortest path never looks at the proposals.
 */
export class HandoverTable implements Handovers {
  /** row-major reviewers x reviewers: loss of the cheapest handover, Infinity if there is none */
  readonly loss: Float64Array;
  /** the proposal of that handover */
  private readonly via: Int32Array;
  /** values without the pairs already seated: what a seat could move to */
  private readonly open: Float64Array;
  private readonly firstSeat: Int32Array;
  private readonly nextSeat: Int32Array;
  private readonly proposalOf: Int32Array;
  private readonly firstOf: Int32Array;

  /** `seats` lists reviewers proposal by proposal, `demand[p]` each; it is updated in place. */
  constructor(
    private readonly values: Float64Array,
    private readonly reviewers: number,
    demand: Int32Array,
    private readonly seats: Int32Array,
  ) {
    this.loss = new Float64Array(reviewers * reviewers).fill(Infinity);
    this.via = new Int32Array(reviewers * reviewers).fill(-1);
    this.open = values.slice();
    this.firstSeat = new Int32Array(reviewers).fill(-1);
    this.nextSeat = new Int32Array(seats.length);
    this.proposalOf = new Int32Array(seats.length);
    this.firstOf = new Int32Array(demand.length + 1);
    for (let p = 0; p < demand.length; p++) {
      this.firstOf[p + 1] = this.firstOf[p]! + demand[p]!;
      for (let s = this.firstOf[p]!; s < this.firstOf[p + 1]!; s++) {
        this.proposalOf[s] = p;
        this.open[p * reviewers + seats[s]!] = -Infinity;
        this.link(s, seats[s]!);
      }
    }
    for (let s = 0; s < seats.length; s++) this.offer(s);
  }

  /** Always allowed: on a shortest path the handovers of one proposal do not meet. */
  hand(path: readonly (readonly [from: number, to: number])[]): boolean {
    const moves = path.map(([from, to]) => [this.via[from * this.reviewers + to]!, from, to] as const);
    for (const [p, from, to] of moves) this.move(p, from, to);
    return true;
  }

  /** Moves the seat of proposal p from one reviewer to another and mends the entries this touches. */
  private move(p: number, from: number, to: number): void {
    const { reviewers: m, loss, via, values, open } = this;
    const row = p * m;
    let moved = -1;
    for (let s = this.firstOf[p]!; s < this.firstOf[p + 1]!; s++) if (this.seats[s] === from) moved = s;
    this.unlink(moved, from);
    this.link(moved, to);
    this.seats[moved] = to;
    open[row + from] = values[row + from]!;
    open[row + to] = -Infinity;
    for (let s = this.firstOf[p]!; s < this.firstOf[p + 1]!; s++) {
      const r = this.seats[s]!;
      if (s === moved) continue;
      if (via[r * m + to] === p) this.search(r, to);
      const back = values[row + r]! - values[row + from]!;
      if (back < loss[r * m + from]!) {
        loss[r * m + from] = back;
        via[r * m + from] = p;
      }
    }
    for (let r = 0, i = from * m; r < m; r++, i++) if (via[i] === p) this.search(from, r);
    this.offer(moved);
  }

  private search(from: number, to: number): void {
    const { reviewers: m, values, open, nextSeat, proposalOf } = this;
    let best = Infinity;
    let who = -1;
    for (let s = this.firstSeat[from]!; s >= 0; s = nextSeat[s]!) {
      const p = proposalOf[s]!;
      const loss = values[p * m + from]! - open[p * m + to]!;
      if (loss < best) {
        best = loss;
        who = p;
      }
    }
    this.loss[from * m + to] = best;
    this.via[from * m + to] = who;
  }

  private offer(s: number): void {
    const { reviewers: m, open, loss, via } = this;
    const p = this.proposalOf[s]!;
    const from = this.seats[s]!;
    const own = this.values[p * m + from]!;
    const row = p * m;
    const target = from * m;
    for (let r = 0; r < m; r++) {
      const change = own - open[row + r]!;
      if (change < loss[target + r]!) {
        loss[target + r] = change;
        via[target + r] = p;
      }
    }
  }

  private link(s: number, r: number): void {
    this.nextSeat[s] = this.firstSeat[r]!;
    this.firstSeat[r] = s;
  }

  private unlink(s: number, r: number): void {
    const { firstSeat, nextSeat } = this;
    if (firstSeat[r] === s) {
      firstSeat[r] = nextSeat[s]!;
      return;
    }
    let before = firstSeat[r]!;
    while (nextSeat[before] !== s) before = nextSeat[before]!;
    nextSeat[before] = nextSeat[s]!;
  }
}
