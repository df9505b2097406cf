import type { Handovers } from '../flow/balance-loads.js';
import { isLegalPanel } from './legal-panel.js';
import type { PanelMarket } from './panel-market.js';

/**
 * For every ordered pair of reviewers the cheapest handover that leaves a legal panel: the seat that loses least when it
 * passes from one to the other. Kept up to date panel by panel, never rebuilt.
 */
export class ExchangeTable implements Handovers {
  /** row-major reviewers x reviewers; Infinity where no panel stays legal */
  readonly loss: Float64Array;
  /** the seat of that handover */
  readonly via: Int32Array;
  readonly proposalOf: Int32Array;
  readonly firstSeat: Int32Array;
  /** what a seat could move to: values without the pairs already seated */
  private readonly open: Float64Array;
  private readonly head: Int32Array;
  private readonly after: Int32Array;
  /** by seat, once it is left: categories that take no one more, categories wanted, affinity wanted */
  private readonly blocked: Int32Array;
  private readonly wanted: Int32Array;
  private readonly least: Float64Array;
  private readonly count: Int32Array;

  /** `seats` lists reviewers proposal by proposal; it is updated in place. */
  constructor(
    private readonly market: PanelMarket,
    readonly seats: Int32Array,
  ) {
    const { reviewers: m, demand } = market;
    this.loss = new Float64Array(m * m).fill(Infinity);
    this.via = new Int32Array(m * m).fill(-1);
    this.open = market.values.slice();
    this.head = new Int32Array(m).fill(-1);
    this.after = new Int32Array(seats.length);
    this.proposalOf = new Int32Array(seats.length);
    this.firstSeat = new Int32Array(demand.length + 1);
    this.blocked = new Int32Array(seats.length);
    this.wanted = new Int32Array(seats.length);
    this.least = new Float64Array(seats.length);
    this.count = new Int32Array(market.book.categories.length);
    for (let p = 0; p < demand.length; p++) {
      this.firstSeat[p + 1] = this.firstSeat[p]! + demand[p]!;
      this.proposalOf.fill(p, this.firstSeat[p], this.firstSeat[p + 1]);
      this.enter(p);
    }
    for (let s = 0; s < seats.length; s++) this.offer(s);
  }

  /** Gives the seats of proposal p to `panel` and mends what this touches. */
  reseat(p: number, panel: ArrayLike<number>): void {
    const { reviewers: m, values } = this.market;
    const { firstSeat, seats, via, proposalOf } = this;
    const from = firstSeat[p]!;
    const old = Array.from(seats.subarray(from, firstSeat[p + 1]!));
    for (let s = from; s < firstSeat[p + 1]!; s++) {
      const r = seats[s]!;
      this.unlink(s, r);
      this.open[p * m + r] = values[p * m + r]!;
      seats[s] = panel[s - from]!;
    }
    this.enter(p);
    for (const r of old) {
      for (let to = 0, i = r * m; to < m; to++, i++) {
        if (via[i]! >= 0 && proposalOf[via[i]!] === p) this.search(r, to);
      }
    }
    for (let s = from; s < firstSeat[p + 1]!; s++) this.offer(s);
  }

  /** Two handovers in one panel are each legal, but perhaps not both: then the dearer one is withdrawn. */
  hand(path: readonly (readonly [from: number, to: number])[]): boolean {
    const { reviewers: m } = this.market;
    const panels = new Map<number, number[]>();
    for (const [from, to] of path) {
      const s = this.via[from * m + to]!;
      const p = this.proposalOf[s]!;
      const panel =
        panels.get(p) ?? Array.from(this.seats.subarray(this.firstSeat[p], this.firstSeat[p + 1]));
      panel[s - this.firstSeat[p]!] = to;
      panels.set(p, panel);
    }
    if (panels.size < path.length) {
      for (const [p, panel] of panels) {
        if (new Set(panel).size === panel.length && isLegalPanel(this.market, p, panel)) continue;
        const inside = path.filter(([from, to]) => this.proposalOf[this.via[from * m + to]!] === p);
        const dearest = inside.reduce((a, b) =>
          this.loss[a[0] * m + a[1]]! > this.loss[b[0] * m + b[1]]! ? a : b,
        );
        this.loss[dearest[0] * m + dearest[1]] = Infinity;
        return false;
      }
    }
    for (const [p, panel] of panels) this.reseat(p, panel);
    return true;
  }

  private enter(p: number): void {
    const m = this.market.reviewers;
    for (let s = this.firstSeat[p]!; s < this.firstSeat[p + 1]!; s++) {
      const r = this.seats[s]!;
      this.open[p * m + r] = -Infinity;
      this.after[s] = this.head[r]!;
      this.head[r] = s;
    }
    this.describe(p);
  }

  /** Notes for each seat of p what whoever takes it over must bring and must not be. */
  private describe(p: number): void {
    const { market, seats, firstSeat, count } = this;
    const { book, memberBits, bitsAt, locked, lockedSum, affinity, reviewers: m } = market;
    const { most, least } = book.profiles[p]!;
    const bits = bitsAt[p]!;
    count.fill(0);
    let sum = lockedSum[p]!;
    for (const r of locked[p]!) this.tally(memberBits[bits + r]!, 1);
    for (let s = firstSeat[p]!; s < firstSeat[p + 1]!; s++) {
      this.tally(memberBits[bits + seats[s]!]!, 1);
      sum += affinity[p * m + seats[s]!]!;
    }
    for (let s = firstSeat[p]!; s < firstSeat[p + 1]!; s++) {
      const own = memberBits[bits + seats[s]!]!;
      this.tally(own, -1);
      let blocked = 0;
      let wanted = 0;
      for (let c = 0; c < count.length; c++) {
        if (count[c]! >= most[c]!) blocked |= 1 << c;
        if (count[c]! < least[c]!) wanted |= 1 << c;
      }
      this.tally(own, 1);
      this.blocked[s] = blocked;
      this.wanted[s] = wanted;
      this.least[s] = book.floor[p]! - (sum - affinity[p * m + seats[s]!]!) - 1e-9;
    }
  }

  private tally(bits: number, change: 1 | -1): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.count[31 - Math.clz32(rest & -rest)]! += change;
  }

  private fits(s: number, to: number): boolean {
    const { market } = this;
    const p = this.proposalOf[s]!;
    const bits = market.memberBits[market.bitsAt[p]! + to]!;
    if ((bits & this.blocked[s]!) !== 0 || (bits & this.wanted[s]!) !== this.wanted[s]) return false;
    if (market.affinity[p * market.reviewers + to]! < this.least[s]!) return false;
    return market.apartTable.length === 0 || !market.book.profiles[p]!.apart || !this.meetsEnemy(p, s, to);
  }

  private meetsEnemy(p: number, leaving: number, to: number): boolean {
    const { apartTable, locked, reviewers: m } = this.market;
    for (let s = this.firstSeat[p]!; s < this.firstSeat[p + 1]!; s++) {
      if (s !== leaving && apartTable[to * m + this.seats[s]!] === 1) return true;
    }
    return locked[p]!.some((r) => apartTable[to * m + r] === 1);
  }

  private search(from: number, to: number): void {
    const { reviewers: m, values } = this.market;
    const { open, proposalOf, after } = this;
    let best = Infinity;
    let seat = -1;
    for (let s = this.head[from]!; s >= 0; s = after[s]!) {
      const row = proposalOf[s]! * m;
      const loss = values[row + from]! - open[row + to]!;
      if (loss < best && this.fits(s, to)) {
        best = loss;
        seat = s;
      }
    }
    this.loss[from * m + to] = best;
    this.via[from * m + to] = seat;
  }

  private offer(s: number): void {
    const { loss, via, open } = this;
    const m = this.market.reviewers;
    const from = this.seats[s]!;
    const row = this.proposalOf[s]! * m;
    const own = this.market.values[row + from]!;
    for (let to = 0, i = from * m; to < m; to++, i++) {
      const change = own - open[row + to]!;
      if (change < loss[i]! && this.fits(s, to)) {
        loss[i] = change;
        via[i] = s;
      }
    }
  }

  private unlink(s: number, r: number): void {
    const { head, after } = this;
    if (head[r] === s) {
      head[r] = after[s]!;
      return;
    }
    let before = head[r]!;
    while (after[before] !== s) before = after[before]!;
    after[before] = after[s]!;
  }
}
