import type { Handovers } from '../flow/balance-loads.js';
import { costOfOneLess, costOfOneMore, type LoadBounds } from '../flow/load-bounds.js';

/** Gains smaller than this are rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Applies cycles of handovers that gain, over reviewers and one node of slack load, until there is none left (or
 * `signal` fires: throws its reason). `prices` only order the search. `load` is updated in place; returns the number of
 * cycles applied. Cyclic exchange after Thompson and Orlin (1989), cycles found with queue-based Bellman-Ford.
 */
export function exchangeCycles(
  handovers: Handovers,
  bounds: LoadBounds,
  load: Int32Array,
  prices: Float64Array,
  signal?: AbortSignal,
): number {
  return new CycleSearch(handovers, bounds, load, prices).run(signal);
}

class CycleSearch {
  private readonly m: number;
  /** by reviewer, slack node last */
  private readonly label: Float64Array;
  private readonly parent: Int32Array;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private waiting = 0;

  constructor(
    private readonly handovers: Handovers,
    private readonly bounds: LoadBounds,
    private readonly load: Int32Array,
    private readonly prices: Float64Array,
  ) {
    const m = bounds.reviewers;
    this.m = m;
    this.label = new Float64Array(m + 1);
    this.parent = new Int32Array(m + 1);
    this.queue = new Int32Array(m + 1);
    this.queued = new Uint8Array(m + 1);
  }

  run(signal?: AbortSignal): number {
    let applied = 0;
    for (let closes = this.find(); closes >= 0; closes = this.find()) {
      if (this.apply(closes)) applied++;
      if ((applied & 15) === 0) signal?.throwIfAborted();
    }
    return applied;
  }

  /** A node of a cycle that gains, or -1: the labels start afresh, because every exchange changes the arcs. */
  private find(): number {
    for (let r = 0; r < this.m; r++) this.label[r] = -this.prices[r]!;
    this.label[this.m] = 0;
    this.parent.fill(-1);
    this.queued.fill(0);
    this.head = 0;
    this.waiting = 0;
    for (let node = 0; node <= this.m; node++) this.enqueue(node);
    while (this.waiting > 0) {
      const node = this.dequeue();
      const closes = node === this.m ? this.scanSlack() : this.scanReviewer(node);
      if (closes >= 0) return closes;
    }
    return -1;
  }

  /** Lowers labels along the arcs of a reviewer; returns a node of a gaining cycle, or -1. */
  private scanReviewer(from: number): number {
    const { label, m, load, bounds } = this;
    const { loss } = this.handovers;
    const row = from * m;
    const base = label[from]! + LEAST_GAIN;
    for (let to = 0; to < m; to++) {
      if (base + loss[row + to]! < label[to]! && to !== from) {
        if (this.lower(from, to, label[from]! + loss[row + to]!)) return to;
      }
    }
    const over = costOfOneMore(bounds, from, load[from]!);
    return base + over < label[m]! && this.lower(from, m, label[from]! + over) ? m : -1;
  }

  private scanSlack(): number {
    const { label, m, load, bounds } = this;
    const base = label[m]! + LEAST_GAIN;
    for (let to = 0; to < m; to++) {
      const under = costOfOneLess(bounds, to, load[to]!);
      if (base + under < label[to]! && this.lower(m, to, label[m]! + under)) return to;
    }
    return -1;
  }

  /** Sets a label; true when `to` leads to `from`, so that a gaining cycle closes. */
  private lower(from: number, to: number, value: number): boolean {
    this.label[to] = value;
    for (let node = from; node >= 0; node = this.parent[node]!) {
      if (node !== to) continue;
      this.parent[to] = from;
      return true;
    }
    this.parent[to] = from;
    this.enqueue(to);
    return false;
  }

  /** Makes the handovers of the cycle through `start`; false if together they are not allowed. */
  private apply(start: number): boolean {
    const { parent, m, load } = this;
    const cycle: number[] = [];
    let node = start;
    do {
      cycle.push(node);
      node = parent[node]!;
    } while (node !== start);
    const path: [from: number, to: number][] = [];
    for (const to of cycle) if (to !== m && parent[to] !== m) path.push([parent[to]!, to]);
    if (!this.handovers.hand(path)) return false;
    for (const to of cycle) {
      if (to === m) load[parent[to]!]!++;
      if (parent[to] === m) load[to]!--;
    }
    return true;
  }

  private enqueue(node: number): void {
    if (this.queued[node] === 1) return;
    this.queued[node] = 1;
    this.queue[(this.head + this.waiting++) % this.queue.length] = node;
  }

  private dequeue(): number {
    const node = this.queue[this.head]!;
    this.head = (this.head + 1) % this.queue.length;
    this.waiting--;
    this.queued[node] = 0;
    return node;
  }
}
