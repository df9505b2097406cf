import { costOfOneLess, costOfOneMore, type LoadBounds } from './load-bounds.js';

/** Cheapest handovers between reviewers, as a table that whoever owns it keeps up to date. */
export interface Handovers {
  /** row-major reviewers x reviewers: loss of the cheapest handover, Infinity if there is none */
  readonly loss: Float64Array;
  /** Makes the handovers of a path at once; false (and then not offered again) if together they are not allowed. */
  hand(path: readonly (readonly [from: number, to: number])[]): boolean;
}

/** Where the search for room ended: the reviewers from which no place can be reached. */
export interface Stuck {
  /** by reviewer, 1 if inside */
  readonly reached: Uint8Array;
  /** whether slack load is inside too: then it is the others' minimum that cannot be filled */
  readonly slackReached: boolean;
}

export interface Balance {
  /** price of one more review by each reviewer */
  readonly prices: Float64Array;
  /** if the loads cannot be met */
  readonly stuck?: Stuck;
}

/**
 * Moves seats until every reviewer's load is within bounds, by successive shortest paths with potentials on reviewers
 * plus one node of slack load; lower and upper bounds are met in the same network. From each proposal's best choice at
 * `prices` the result is the optimum where handovers are independent of each other (Ahuja, Magnanti and Orlin, Network
 * Flows, section 9.7), and a good start where they are not. `load` is updated in place. Throws the signal's reason.
 */
export function balanceLoads(
  handovers: Handovers,
  bounds: LoadBounds,
  load: Int32Array,
  options: { readonly prices?: Float64Array; readonly signal?: AbortSignal | undefined } = {},
): Balance {
  return new LoadBalance(handovers, bounds, load, options.prices).run(options.signal);
}

class LoadBalance {
  private readonly m: number;
  private readonly slack: number;
  /** load above (or, negative, below) what the slack arc of a reviewer carries; the last entry is the slack node's */
  private readonly imbalance: Int32Array;
  /** flow on the arc reviewer -> slack, always within the reviewer's bounds */
  private readonly carried: Int32Array;
  private readonly potential: Float64Array;
  private readonly distance: Float64Array;
  private readonly settled: Uint8Array;
  private readonly parent: Int32Array;
  private readonly touched: Int32Array;

  constructor(
    private readonly handovers: Handovers,
    private readonly bounds: LoadBounds,
    private readonly load: Int32Array,
    prices: Float64Array | undefined,
  ) {
    const m = bounds.reviewers;
    this.m = m;
    this.slack = m;
    this.imbalance = new Int32Array(m + 1);
    this.carried = new Int32Array(m);
    this.potential = new Float64Array(m + 1);
    this.distance = new Float64Array(m + 1);
    this.settled = new Uint8Array(m + 1);
    this.parent = new Int32Array(m + 1);
    this.touched = new Int32Array(m + 1);
    for (let r = 0; r < m; r++) {
      const price = prices?.[r] ?? 0;
      const within = Math.min(bounds.loadMax[r]!, Math.max(bounds.loadMin[r]!, load[r]!));
      this.potential[r] = -price;
      this.carried[r] = price > 0 ? bounds.loadMax[r]! : price < 0 ? bounds.loadMin[r]! : within;
      this.imbalance[r] = load[r]! - this.carried[r]!;
      this.imbalance[m]! -= this.imbalance[r]!;
    }
  }

  run(signal?: AbortSignal): Balance {
    const { imbalance, m } = this;
    let steps = 0;
    for (let source = 0; source <= m; source++) {
      while (imbalance[source]! > 0) {
        const sink = this.search(source);
        if (sink < 0) return { prices: this.prices(), stuck: this.stuck() };
        this.augment(source, sink);
        if ((++steps & 255) === 0) signal?.throwIfAborted();
      }
    }
    return { prices: this.prices() };
  }

  /** Dijkstra from `source` to the nearest node below its balance; returns it, or -1, and moves the potentials. */
  private search(source: number): number {
    const { distance, settled, imbalance, touched } = this;
    distance.fill(Infinity);
    settled.fill(0);
    distance[source] = 0;
    let count = 0;
    let node = source;
    while (node >= 0) {
      settled[node] = 1;
      if (imbalance[node]! < 0) {
        this.raisePotentials(touched, count, distance[node]!);
        return node;
      }
      touched[count++] = node;
      node = node === this.slack ? this.relaxSlack() : this.relaxReviewer(node);
    }
    return -1;
  }

  /** Relaxes the handovers of a reviewer and finds the nearest open node in the same pass. */
  private relaxReviewer(from: number): number {
    const { distance, settled, potential, parent, m, slack } = this;
    const { loss } = this.handovers;
    const reached = distance[from]!;
    const base = reached + potential[from]!;
    if (settled[slack] === 0)
      this.reach(slack, from, base + costOfOneMore(this.bounds, from, this.carried[from]!));
    const row = from * m;
    let nearest = settled[slack] === 0 && distance[slack]! < Infinity ? slack : -1;
    let least = nearest < 0 ? Infinity : distance[slack]!;
    for (let to = 0; to < m; to++) {
      if (settled[to] !== 0) continue;
      const through = Math.max(reached, base + loss[row + to]! - potential[to]!);
      if (through < distance[to]!) {
        distance[to] = through;
        parent[to] = from;
      }
      if (distance[to]! < least) {
        least = distance[to]!;
        nearest = to;
      }
    }
    return nearest;
  }

  private relaxSlack(): number {
    const { distance, settled, m, slack } = this;
    const base = distance[slack]! + this.potential[slack]!;
    let nearest = -1;
    let least = Infinity;
    for (let to = 0; to < m; to++) {
      if (settled[to] !== 0) continue;
      this.reach(to, slack, base + costOfOneLess(this.bounds, to, this.carried[to]!));
      if (distance[to]! < least) {
        least = distance[to]!;
        nearest = to;
      }
    }
    return nearest;
  }

  private reach(to: number, from: number, base: number): void {
    const through = Math.max(this.distance[from]!, base - this.potential[to]!);
    if (through < this.distance[to]!) {
      this.distance[to] = through;
      this.parent[to] = from;
    }
  }

  /** Keeps every reduced cost >= 0; nodes not settled count as lying at the end's distance. */
  private raisePotentials(nodes: Int32Array, count: number, end: number): void {
    for (let i = 0; i < count; i++) this.potential[nodes[i]!]! += this.distance[nodes[i]!]! - end;
  }

  private augment(source: number, sink: number): void {
    const { parent, slack, carried } = this;
    const path: [from: number, to: number][] = [];
    for (let to = sink; to !== source; to = parent[to]!) {
      if (to !== slack && parent[to] !== slack) path.push([parent[to]!, to]);
    }
    if (!this.handovers.hand(path)) return;
    for (let to = sink; to !== source; to = parent[to]!) {
      if (to === slack) carried[parent[to]!]!++;
      else if (parent[to] === slack) carried[to]!--;
    }
    for (const [from, to] of path) {
      this.load[from]!--;
      this.load[to]!++;
    }
    this.imbalance[source]!--;
    this.imbalance[sink]!++;
  }

  private prices(): Float64Array {
    const slackPotential = this.potential[this.slack]!;
    return this.potential.slice(0, this.m).map((potential) => slackPotential - potential);
  }

  private stuck(): Stuck {
    return { reached: this.settled.slice(0, this.m), slackReached: this.settled[this.slack] === 1 };
  }
}
