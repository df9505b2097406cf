import { HandoverTable } from './handover-table.js';

/** Whole-number transport problem with dense values: what the shortest-path method works on. */
export interface DenseMarket {
  /** row-major proposals x reviewers, whole numbers, -Infinity where there is no candidate */
  readonly values: Float64Array;
  readonly reviewers: number;
  readonly demand: Int32Array;
  readonly loadMin: Int32Array;
  readonly loadMax: Int32Array;
}

/** Where the search for room ended: the reviewers from which no place can be reached. */
export interface Stuck {
  /** by reviewer, 1 if inside */
  readonly reached: Uint8Array;
  /** whether slack load is inside too: then it is the others' minimum that cannot be filled */
  readonly slackReached: boolean;
}

export interface ShortestPathsOutcome {
  /** price of one more review by each reviewer, in whole numbers */
  readonly prices: Float64Array;
  /** if the loads cannot be met */
  readonly stuck?: Stuck;
}

/**
 * Moves `seats` (reviewers proposal by proposal, each proposal's best choice) to the best assignment within the loads,
 * by successive shortest paths with potentials on reviewers plus one node of slack load. Lower and upper bounds are
 * met in the same network. Ahuja, Magnanti and Orlin, Network Flows, section 9.7. Throws the signal's reason.
 */
export function shortestPaths(
  market: DenseMarket,
  seats: Int32Array,
  signal?: AbortSignal,
): ShortestPathsOutcome {
  return new ShortestPaths(market, seats).run(signal);
}

class ShortestPaths {
  private readonly table: HandoverTable;
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
    private readonly market: DenseMarket,
    seats: Int32Array,
  ) {
    const m = market.reviewers;
    this.m = m;
    this.slack = m;
    this.table = new HandoverTable(market.values, m, market.demand, seats);
    this.imbalance = new Int32Array(m + 1);
    this.carried = new Int32Array(m);
    this.potential = new Float64Array(m + 1);
    this.distance = new Float64Array(m + 1);
    this.settled = new Uint8Array(m + 1);
    this.parent = new Int32Array(m + 1);
    this.touched = new Int32Array(m + 1);
    for (const r of seats) this.imbalance[r]!++;
    this.imbalance[m] = -seats.length;
    for (let r = 0; r < m; r++) {
      const load = this.imbalance[r]!;
      this.carried[r] = Math.min(market.loadMax[r]!, Math.max(market.loadMin[r]!, load));
      this.imbalance[r] = load - this.carried[r]!;
      this.imbalance[m]! += this.carried[r]!;
    }
  }

  run(signal?: AbortSignal): ShortestPathsOutcome {
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
    const loss = this.table.loss;
    const base = distance[from]! + potential[from]!;
    if (settled[slack] === 0 && this.carried[from]! < this.market.loadMax[from]!)
      this.reach(slack, from, base);
    const row = from * m;
    let nearest = settled[slack] === 0 && distance[slack]! < Infinity ? slack : -1;
    let least = nearest < 0 ? Infinity : distance[slack]!;
    for (let to = 0; to < m; to++) {
      if (settled[to] !== 0) continue;
      const through = base + loss[row + to]! - potential[to]!;
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
      if (this.carried[to]! > this.market.loadMin[to]!) this.reach(to, slack, base);
      if (distance[to]! < least) {
        least = distance[to]!;
        nearest = to;
      }
    }
    return nearest;
  }

  private reach(to: number, from: number, base: number): void {
    const through = base - this.potential[to]!;
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
    const { parent, slack, carried, table } = this;
    const moves: [p: number, from: number, to: number][] = [];
    for (let to = sink; to !== source; to = parent[to]!) {
      const from = parent[to]!;
      if (to === slack) carried[from]!++;
      else if (from === slack) carried[to]!--;
      else moves.push([table.viaOf(from, to), from, to]);
    }
    for (const [p, from, to] of moves) table.move(p, from, to);
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
