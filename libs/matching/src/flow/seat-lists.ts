import type { OpenMarket } from '../instance/open-market.js';

/** Which candidate pairs (arcs of the market) are seated, listed by proposal and by reviewer. */
export class SeatLists {
  /** 1 for a seated arc */
  readonly seated: Uint8Array;
  readonly load: Int32Array;
  /** the arcs proposal p holds lie at slots firstSlot[p]..firstSlot[p + 1]; -1 while one is being moved */
  readonly firstSlot: Int32Array;
  readonly slots: Int32Array;
  private readonly head: Int32Array;
  private readonly after: Int32Array;
  private readonly before: Int32Array;
  private readonly owners: Int32Array;

  constructor(private readonly market: OpenMarket) {
    const { proposals, reviewers, start, reviewer, demand } = market;
    this.seated = new Uint8Array(reviewer.length);
    this.load = new Int32Array(reviewers);
    this.firstSlot = new Int32Array(proposals + 1);
    this.owners = new Int32Array(reviewer.length);
    for (let p = 0; p < proposals; p++) {
      this.firstSlot[p + 1] = this.firstSlot[p]! + demand[p]!;
      this.owners.fill(p, start[p], start[p + 1]);
    }
    this.slots = new Int32Array(this.firstSlot[proposals]!).fill(-1);
    this.head = new Int32Array(reviewers).fill(-1);
    this.after = new Int32Array(reviewer.length);
    this.before = new Int32Array(reviewer.length);
  }

  /** First seated arc of a reviewer, or -1. */
  first(r: number): number {
    return this.head[r]!;
  }

  next(e: number): number {
    return this.after[e]!;
  }

  owner(e: number): number {
    return this.owners[e]!;
  }

  add(e: number): void {
    this.slots[this.slotHolding(e, -1)] = e;
    const r = this.market.reviewer[e]!;
    const first = this.head[r]!;
    this.seated[e] = 1;
    this.load[r]!++;
    this.after[e] = first;
    this.before[e] = -1;
    if (first >= 0) this.before[first] = e;
    this.head[r] = e;
  }

  remove(e: number): void {
    this.slots[this.slotHolding(e, e)] = -1;
    const r = this.market.reviewer[e]!;
    const before = this.before[e]!;
    const after = this.after[e]!;
    this.seated[e] = 0;
    this.load[r]!--;
    if (before >= 0) this.after[before] = after;
    else this.head[r] = after;
    if (after >= 0) this.before[after] = before;
  }

  /** Seats proposal p at exactly these arcs. */
  replace(p: number, arcs: Int32Array): void {
    for (let slot = this.firstSlot[p]!; slot < this.firstSlot[p + 1]!; slot++) {
      const e = this.slots[slot]!;
      if (e >= 0 && !arcs.includes(e)) this.remove(e);
    }
    for (const e of arcs) if (this.seated[e] === 0) this.add(e);
  }

  /** The slot of the arc's proposal that holds `wanted`. */
  private slotHolding(e: number, wanted: number): number {
    let slot = this.firstSlot[this.owners[e]!]!;
    while (this.slots[slot] !== wanted) slot++;
    return slot;
  }
}
