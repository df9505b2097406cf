import type { PanelMarket } from './panel-market.js';
import { balancingWeight, SuffixTops } from './suffix-tops.js';

/** Candidates looked at before the rest of the row is; enough unless rules or floors reach deep. */
const FIRST_CANDIDATES = 20;
/** Dives after which a panel is taken as it is, with the bound that still holds. */
const MOST_DIVES = 20_000;
const CLOSE = 1e-9;

/**
 * Finds, for one proposal at a time, the legal panel with the largest sum of affinity minus price, by branch and bound
 * over its candidates in falling order. Results are read from the fields until the next call.
 */
export class PanelSearch {
  /** the seats chosen, locked ones not among them */
  readonly seats: Int32Array;
  /** number of seats chosen by the last search; 0 too when there is no legal panel */
  seated = 0;
  /** sum of affinity minus price over the seats; -Infinity when there is no legal panel */
  value = -Infinity;
  /** no legal panel is worth more than this; equal to `value` unless the search was cut short */
  bound = -Infinity;

  private readonly ids: Int32Array;
  private readonly nets: Float64Array;
  private readonly sums: Float64Array;
  private readonly bits: Int32Array;
  /** affinity of the candidates listed, and what they can still bring */
  private readonly goods: Float64Array;
  private readonly reach: SuffixTops;
  /** what the candidates are ordered by: their nets, plus weight times affinity where the floor binds */
  private readonly keys: Float64Array;
  private readonly top: Int32Array;
  private weight = 0;
  /** the last weight of each proposal's floor: mostly still about right */
  private readonly weights: Float64Array;
  /** value of all but one of the best candidates */
  private fellows = 0;
  private readonly count: Int32Array;
  private readonly most: Int32Array;
  private least: Int32Array;
  private readonly enemies: Int32Array;
  private readonly path: Int32Array;
  private readonly wish: Int32Array;
  private size = 0;
  private row = 0;
  private apart = false;
  private floor = -Infinity;
  private dives = 0;

  constructor(private readonly market: PanelMarket) {
    const { reviewers, proposals, demand, book } = market;
    const widest = demand.reduce((most, seats) => Math.max(most, seats), 0);
    this.seats = new Int32Array(widest);
    this.path = new Int32Array(widest);
    this.ids = new Int32Array(reviewers);
    this.nets = new Float64Array(reviewers);
    this.sums = new Float64Array(reviewers + 1);
    this.bits = new Int32Array(reviewers);
    this.goods = new Float64Array(reviewers);
    this.reach = new SuffixTops(reviewers, widest);
    this.keys = new Float64Array(reviewers);
    this.top = new Int32Array(widest);
    this.count = new Int32Array(book.categories.length);
    this.most = new Int32Array(book.categories.length);
    this.least = this.count;
    this.enemies = new Int32Array(reviewers);
    this.weights = new Float64Array(proposals).fill(0.125);
    this.wish = new Int32Array(proposals).fill(FIRST_CANDIDATES);
  }

  /** Searches the best panel of proposal p at `prices` (one a reviewer). */
  run(p: number, prices: Float64Array): void {
    const wanted = this.market.demand[p]!;
    this.seated = 0;
    this.value = 0;
    this.bound = 0;
    if (wanted === 0) return;
    this.row = p * this.market.reviewers;
    const full = this.open(p);
    for (;;) {
      const cut = this.collect(p, prices);
      this.value = -Infinity;
      this.dives = 0;
      if (this.size >= wanted) this.dive(0, 0, wanted, 0, this.market.lockedSum[p]!, full);
      this.bound = this.dives > MOST_DIVES ? this.relaxedValue(p) : this.value;
      if (cut === -Infinity) break;
      // a panel with anyone left out of the list is worth at most its best fellows plus the cut
      if (this.size >= wanted - 1 && this.value >= this.fellows + cut) break;
      this.wish[p]! *= 2;
    }
    this.close(p);
  }

  /** Value of the best candidates, panel rules aside: what the search cannot exceed. */
  private relaxedValue(p: number): number {
    const paid = this.weight === 0 ? 0 : this.weight * (this.market.lockedSum[p]! - this.floor);
    return paid + this.sums[this.market.demand[p]!]!;
  }

  /** Counts the locked members in; returns the mask of categories that are full. */
  private open(p: number): number {
    const { book, locked } = this.market;
    const profile = book.profiles[p]!;
    this.least = profile.least;
    this.apart = profile.apart;
    this.floor = book.floor[p]! - CLOSE;
    this.count.fill(0);
    for (const r of locked[p]!) this.join(r, this.bitsOf(p, r));
    let full = 0;
    for (let c = 0; c < this.count.length; c++) {
      this.most[c] = profile.most[c]!;
      if (this.count[c]! >= this.most[c]!) full |= 1 << c;
    }
    return full;
  }

  private close(p: number): void {
    for (const r of this.market.locked[p]!)
      for (const other of this.market.book.apart[r]!) this.enemies[other] = 0;
  }

  private bitsOf(p: number, r: number): number {
    return this.market.memberBits[this.market.bitsAt[p]! + r]!;
  }

  /**
   * Lists the best candidates by affinity minus price, falling, as many as wished for; returns what each of the others is
   * worth at most, -Infinity if there are none.
   */
  private collect(p: number, prices: Float64Array): number {
    const { ids, nets, keys, goods, row } = this;
    const { values, reviewers } = this.market;
    const wish = this.wish[p]!;
    let size = 0;
    let cut = -Infinity;
    for (let r = 0; r < reviewers; r++) {
      const net = values[row + r]! - prices[r]!;
      if (net <= cut || net === -Infinity) continue;
      let i = size;
      if (size === wish) cut = nets[--i]!;
      else size++;
      for (; i > 0 && nets[i - 1]! < net; i--) {
        nets[i] = nets[i - 1]!;
        ids[i] = ids[i - 1]!;
      }
      nets[i] = net;
      ids[i] = r;
      if (size === wish) cut = nets[wish - 1]!;
    }
    this.size = size;
    this.weight = 0;
    this.fellows = 0;
    for (let i = 0; i < Math.min(size, this.market.demand[p]! - 1); i++) this.fellows += nets[i]!;
    keys.set(nets.subarray(0, size));
    if (this.floor > -Infinity) this.weighFloor(p);
    for (let i = 0; i < size; i++) {
      this.sums[i + 1] = this.sums[i]! + keys[i]!;
      this.bits[i] = this.bitsOf(p, ids[i]!);
    }
    if (this.floor > -Infinity) this.reach.fill(goods, size, this.market.demand[p]!);
    return size < wish ? -Infinity : cut;
  }

  /**
   * Where the best candidates fall short of the floor, orders them by value plus a weight times affinity: with the right
   * weight the best few of that order are the tightest bound on a panel that meets the floor.
   */
  private weighFloor(p: number): void {
    const { size, ids, nets, row, goods, keys } = this;
    const { affinity, demand, lockedSum } = this.market;
    const wanted = demand[p]!;
    let sum = lockedSum[p]!;
    for (let i = 0; i < size; i++) {
      goods[i] = affinity[row + ids[i]!]!;
      if (i < wanted) sum += goods[i]!;
    }
    if (sum >= this.floor || size < wanted) return;
    this.weight = balancingWeight(
      nets,
      goods,
      size,
      this.floor - lockedSum[p]!,
      this.top.subarray(0, wanted),
      this.weights[p]!,
    );
    this.weights[p] = this.weight;
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      const net = nets[i]!;
      const good = goods[i]!;
      const key = net + this.weight * good;
      let at = i;
      for (; at > 0 && keys[at - 1]! < key; at--) {
        keys[at] = keys[at - 1]!;
        ids[at] = ids[at - 1]!;
        nets[at] = nets[at - 1]!;
        goods[at] = goods[at - 1]!;
      }
      keys[at] = key;
      ids[at] = id;
      nets[at] = net;
      goods[at] = good;
    }
  }

  /**
   * Tries every candidate from position `from` on as the next member; `need` seats are open, `worth` and `affinity` are
   * the sums so far, `full` the categories that take no one more.
   */
  private dive(
    from: number,
    depth: number,
    need: number,
    worth: number,
    affinity: number,
    full: number,
  ): void {
    const { nets, sums, bits, ids, goods, size, floor, weight } = this;
    if (++this.dives > MOST_DIVES) return;
    // what the floor leaves of the worth once affinity is paid for: 0 while the floor does not bind
    const paid = weight === 0 ? worth : worth + weight * (affinity - floor);
    if (paid + this.bestCompletion(from, need, full) <= this.value) return;
    for (let i = from; i + need <= size; i++) {
      if (paid + sums[i + need]! - sums[i]! <= this.value) return;
      if (floor > -Infinity && affinity + this.reach.best(i, need) < floor) return;
      if ((bits[i]! & full) !== 0) continue;
      const r = ids[i]!;
      if (this.apart && this.enemies[r]! > 0) continue;
      const own = bits[i]!;
      const filled = this.join(r, own);
      if (this.missing() < need) {
        this.path[depth] = r;
        const sum = affinity + goods[i]!;
        const value = worth + nets[i]!;
        if (need > 1) this.dive(i + 1, depth + 1, need - 1, value, sum, full | filled);
        else if (sum >= floor && value > this.value) this.keep(depth + 1, value);
      }
      this.leave(r, own);
    }
  }

  /** What `need` more members can bring at most, one of them from each category that is still wanted. */
  private bestCompletion(from: number, need: number, full: number): number {
    let least = this.bestFree(from, need, full);
    let others = Number.NaN;
    for (const group of this.market.book.minimumGroups) {
      for (let rest = group; rest !== 0; rest &= rest - 1) {
        const c = 31 - Math.clz32(rest & -rest);
        if (this.count[c]! >= this.least[c]!) continue;
        if (Number.isNaN(others)) others = this.bestFree(from, need - 1, full);
        least = Math.min(least, this.bestOf(1 << c, from, full) + others);
      }
    }
    return least;
  }

  private bestOf(category: number, from: number, full: number): number {
    for (let i = from; i < this.size; i++) {
      if ((this.bits[i]! & category) !== 0 && (this.bits[i]! & full) === 0) return this.keys[i]!;
    }
    return -Infinity;
  }

  /** Sum of the `need` best keys from position `from` on among candidates that no full category shuts out. */
  private bestFree(from: number, need: number, full: number): number {
    const { keys, bits, size } = this;
    let sum = 0;
    for (let i = from; i < size && need > 0; i++) {
      if ((bits[i]! & full) !== 0) continue;
      sum += keys[i]!;
      need--;
    }
    return need > 0 ? -Infinity : sum;
  }

  private keep(seated: number, value: number): void {
    this.value = value;
    this.seated = seated;
    for (let i = 0; i < seated; i++) this.seats[i] = this.path[i]!;
  }

  /** Counts a member in; returns the mask of the categories this fills. */
  private join(r: number, own: number): number {
    const { count, most } = this;
    let filled = 0;
    for (let rest = own; rest !== 0; rest &= rest - 1) {
      const c = 31 - Math.clz32(rest & -rest);
      if (++count[c]! >= most[c]!) filled |= 1 << c;
    }
    for (const other of this.market.book.apart[r]!) this.enemies[other]!++;
    return filled;
  }

  private leave(r: number, own: number): void {
    for (let rest = own; rest !== 0; rest &= rest - 1) this.count[31 - Math.clz32(rest & -rest)]!--;
    for (const other of this.market.book.apart[r]!) this.enemies[other]!--;
  }

  /** The most seats that any one group of exclusive categories still lacks. */
  private missing(): number {
    let most = 0;
    for (const group of this.market.book.minimumGroups) {
      let lacking = 0;
      for (let rest = group; rest !== 0; rest &= rest - 1) {
        const c = 31 - Math.clz32(rest & -rest);
        lacking += Math.max(0, this.least[c]! - this.count[c]!);
      }
      if (lacking > most) most = lacking;
    }
    return most;
  }
}
