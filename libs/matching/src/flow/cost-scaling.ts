import type { LongWork } from '#libs/threads';
import type { OpenMarket } from '../instance/open-market.js';
import { exactPrices, priceMultiple } from './exact-prices.js';
import { PriceHeap } from './price-heap.js';
import { PriceUpdate, type PriceState } from './price-update.js';
import type { Stuck } from './balance-loads.js';
import { SeatLists } from './seat-lists.js';

/** How far a flow is, in rounds of finer and finer prices. */
export interface FlowProgress {
  readonly step: number;
  readonly steps: number;
}

export interface CostScalingOutcome {
  /** 1 for every candidate pair of the market that is seated */
  readonly seated: Uint8Array;
  /** price of one more review by each reviewer, in whole numbers */
  readonly prices: Float64Array;
  /** if the loads cannot be met */
  readonly stuck?: Stuck;
}

/** Each phase asks for prices this much finer than the one before. */
const SCALING = 10;
/** Price rises, as a multiple of the reviewers, after which a global update pays. */
const UPDATE_AFTER = 4;

/**
 * Best assignment within the loads by cost scaling push-relabel (Goldberg and Tarjan 1990; double pushes and global
 * price updates after Goldberg and Kennedy 1995) for instances too large for a table of reviewers by reviewers.
 * `values` are the market's, as whole numbers. Proposals always hold their demand; only reviewers are ever out of
 * balance. Throws the signal's reason.
 */
export function costScaling(
  market: OpenMarket,
  values: Float64Array,
  work: LongWork<FlowProgress> = {},
): CostScalingOutcome {
  return new CostScaling(market, values).run(work);
}

class CostScaling implements PriceState {
  private readonly m: number;
  private readonly multiple: number;
  private readonly values: Float64Array;
  private readonly seats: SeatLists;
  /** price of each reviewer and, last, of slack load; only rises within a phase */
  readonly price: Float64Array;
  /** value each proposal could get elsewhere for its last seat */
  readonly threshold: Float64Array;
  /** load that counts as placed: within the reviewer's bounds */
  readonly carried: Int32Array;
  /** load above (below) what is carried; last entry: the slack node's */
  readonly imbalance: Int32Array;
  epsilon = 0;
  /** reviewers that carry more than their minimum */
  private readonly spare: PriceHeap;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private waiting = 0;
  /** set when a node can hand nothing on, so that the next price update decides whether load is trapped */
  private blocked = false;

  constructor(
    private readonly market: OpenMarket,
    values: Float64Array,
  ) {
    const m = market.reviewers;
    this.m = m;
    this.multiple = priceMultiple(m);
    this.values = values.map((value) => value * this.multiple);
    this.seats = new SeatLists(market);
    this.price = new Float64Array(m + 1);
    this.threshold = new Float64Array(market.proposals);
    this.carried = new Int32Array(m);
    this.imbalance = new Int32Array(m + 1);
    this.spare = new PriceHeap(m, this.price);
    this.queue = new Int32Array(m);
    this.queued = new Uint8Array(m);
  }

  run({ signal, onProgress }: LongWork<FlowProgress>): CostScalingOutcome {
    const { seats, m, multiple } = this;
    const update = new PriceUpdate(this.market, this.values, seats);
    this.epsilon = this.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
    const steps = Math.ceil(Math.log(this.epsilon) / Math.log(SCALING)) + 1;
    let step = 0;
    do {
      onProgress?.({ step: step++, steps });
      this.epsilon = Math.max(1, Math.floor(this.epsilon / SCALING));
      this.startPhase();
      let work = Infinity;
      while (this.waiting > 0 || this.imbalance[m]! > 0) {
        if (work > UPDATE_AFTER * m || this.blocked) {
          signal?.throwIfAborted();
          this.blocked = false;
          const stuck = update.run(this);
          if (stuck) return { seated: seats.seated, prices: this.price.slice(0, m), stuck };
          work = 0;
        }
        // slack comes last: it looks at every reviewer, so it waits until all of them have handed on their load
        work += this.waiting > 0 ? this.dischargeReviewer(this.next()) : this.dischargeSlack();
      }
    } while (this.epsilon > 1);
    return { seated: seats.seated, prices: exactPrices(this.price, multiple) };
  }

  /** Every proposal takes its best seats at the current prices, keeping what it holds within epsilon. */
  private startPhase(): void {
    const { market, price, carried, imbalance, m, epsilon, seats } = this;
    for (let p = 0; p < market.proposals; p++) if (market.demand[p]! > 0) this.chooseAll(p);
    let total = 0;
    this.spare.clear();
    for (let r = 0; r < m; r++) {
      const load = seats.load[r]!;
      const above = price[r]! - price[m]!;
      const least = market.loadMin[r]!;
      const most = market.loadMax[r]!;
      carried[r] = above > epsilon ? most : above < -epsilon ? least : Math.min(most, Math.max(least, load));
      imbalance[r] = load - carried[r]!;
      total += imbalance[r]!;
      if (imbalance[r]! > 0) this.enqueue(r);
      if (carried[r]! > least) this.spare.add(r);
    }
    imbalance[m] = -total;
  }

  private chooseAll(p: number): void {
    const { market, values, price, seats, epsilon } = this;
    const { reviewer } = market;
    const wanted = market.demand[p]!;
    const best = new Int32Array(wanted);
    const nets = new Float64Array(wanted).fill(-Infinity);
    for (let e = market.start[p]!, end = market.start[p + 1]!; e < end; e++) {
      const net = values[e]! - price[reviewer[e]!]! + (seats.seated[e] === 1 ? epsilon : 0);
      let i = wanted - 1;
      if (net <= nets[i]!) continue;
      for (; i > 0 && nets[i - 1]! < net; i--) {
        nets[i] = nets[i - 1]!;
        best[i] = best[i - 1]!;
      }
      nets[i] = net;
      best[i] = e;
    }
    seats.replace(p, best);
    let other = -Infinity;
    for (let e = market.start[p]!, end = market.start[p + 1]!; e < end; e++) {
      if (seats.seated[e] === 0) other = Math.max(other, values[e]! - price[reviewer[e]!]!);
    }
    this.threshold[p] = other;
  }

  /** Places or hands on all load above what the reviewer carries; returns the number of price rises. */
  private dischargeReviewer(r: number): number {
    const { market, price, carried, imbalance, m, epsilon } = this;
    let rises = 1;
    while (imbalance[r]! > 0) {
      const room = market.loadMax[r]! - carried[r]!;
      if (room > 0 && price[r]! > price[m]!) {
        const moved = Math.min(imbalance[r]!, room);
        carried[r]! += moved;
        imbalance[r]! -= moved;
        imbalance[m]! += moved;
        this.spare.add(r);
        continue;
      }
      const cheapest = this.cheapestSeat(r);
      const loss = cheapest < 0 ? Infinity : this.lossOf(cheapest);
      const least = room > 0 ? Math.min(loss, price[m]!) : loss;
      if (least === Infinity) {
        this.blocked = true;
        this.enqueue(r);
        return rises;
      }
      if (least >= price[r]!) {
        price[r] = least + epsilon;
        rises++;
      }
      if (loss > least) continue;
      imbalance[r]!--;
      this.reseat(cheapest);
    }
    return rises;
  }

  private lossOf(e: number): number {
    return this.values[e]! - this.threshold[this.seats.owner(e)]!;
  }

  private cheapestSeat(r: number): number {
    const { seats } = this;
    let cheapest = -1;
    let least = Infinity;
    for (let e = seats.first(r); e >= 0; e = seats.next(e)) {
      const loss = this.lossOf(e);
      if (loss < least) {
        least = loss;
        cheapest = e;
      }
    }
    return cheapest;
  }

  /** Takes the seat of arc `e` away and gives its proposal the best candidate instead. */
  private reseat(e: number): void {
    const { market, values, price, seats } = this;
    const { reviewer } = market;
    const p = seats.owner(e);
    seats.remove(e);
    let best = -Infinity;
    let second = -Infinity;
    let arc = -1;
    for (let i = market.start[p]!, end = market.start[p + 1]!; i < end; i++) {
      if (seats.seated[i] === 1) continue;
      const net = values[i]! - price[reviewer[i]!]!;
      if (net <= second) continue;
      if (net > best) {
        second = best;
        best = net;
        arc = i;
      } else second = net;
    }
    this.threshold[p] = Math.min(second, this.threshold[p]!); // rising, it could break the other seats of p
    seats.add(arc);
    this.gain(reviewer[arc]!, 1);
  }

  /** Takes load back from the cheapest reviewers that carry more than their minimum. */
  private dischargeSlack(): number {
    const { market, price, carried, imbalance, m, epsilon, spare } = this;
    while (imbalance[m]! > 0) {
      const r = spare.top();
      if (r < 0) {
        this.blocked = true;
        break;
      }
      if (price[r]! >= price[m]!) price[m] = price[r]! + epsilon;
      const moved = Math.min(imbalance[m]!, carried[r]! - market.loadMin[r]!);
      carried[r]! -= moved;
      imbalance[m]! -= moved;
      if (carried[r] === market.loadMin[r]) spare.dropTop();
      this.gain(r, moved);
    }
    return 1;
  }

  private gain(r: number, amount: number): void {
    this.imbalance[r]! += amount;
    if (this.imbalance[r]! > 0) this.enqueue(r);
  }

  private enqueue(node: number): void {
    if (this.queued[node] === 1) return;
    this.queued[node] = 1;
    this.queue[(this.head + this.waiting++) % this.queue.length] = node;
  }

  private next(): number {
    const node = this.queue[this.head]!;
    this.head = (this.head + 1) % this.queue.length;
    this.waiting--;
    this.queued[node] = 0;
    return node;
  }
}
