import { counts, isCandidateLists, type MatchingInstance, type Pair } from './instance.js';

/** What is left to decide once the locked seats are taken out: compressed rows sorted by reviewer. */
export interface OpenMarket {
  readonly proposals: number;
  readonly reviewers: number;
  readonly start: Int32Array;
  readonly reviewer: Int32Array;
  readonly value: Float64Array;
  /** seats still wanted by each proposal */
  readonly demand: Int32Array;
  /** load still to be given to each reviewer */
  readonly loadMin: Int32Array;
  readonly loadMax: Int32Array;
  /** locked reviewers of each proposal */
  readonly locked: readonly (readonly number[])[];
  /** sum of affinity over locked seats (a pair without an affinity counts 0) */
  readonly lockedValue: number;
  /** the same, proposal by proposal */
  readonly lockedSum: Float64Array;
}

/** Takes locked and forbidden pairs out of `instance`; throws RangeError when its shape is wrong. */
export function openMarket(instance: MatchingInstance): OpenMarket {
  const { proposals, reviewers } = instance;
  const demand = counts(instance.demand, proposals, 'demand');
  const loadMin = counts(instance.loadMin, reviewers, 'loadMin');
  const loadMax = counts(instance.loadMax, reviewers, 'loadMax');
  const forbidden = pairsByProposal(instance.forbidden, proposals, reviewers, 'forbidden');
  const locked = pairsByProposal(instance.locked, proposals, reviewers, 'locked');
  const rows = new RowWriter(instance, forbidden, locked);
  for (let p = 0; p < proposals; p++) {
    rows.write(p);
    const seats = locked[p]!;
    demand[p] = Math.max(0, demand[p]! - seats.length);
    for (const r of seats) {
      loadMin[r] = Math.max(0, loadMin[r]! - 1);
      loadMax[r] = Math.max(0, loadMax[r]! - 1);
    }
  }
  return { proposals, reviewers, ...rows.done(), demand, loadMin, loadMax, locked };
}

const NONE: readonly number[] = [];

function pairsByProposal(
  pairs: Iterable<Pair> | undefined,
  proposals: number,
  reviewers: number,
  name: string,
) {
  const rows: (readonly number[])[] = Array.from({ length: proposals }, () => NONE);
  for (const [p, r] of pairs ?? []) {
    if (!(p >= 0 && p < proposals && r >= 0 && r < reviewers)) {
      throw new RangeError(`${name} pair (${p}, ${r}) is outside ${proposals} x ${reviewers}`);
    }
    const row = rows[p]!;
    if (row === NONE) rows[p] = [r];
    else if (!row.includes(r)) (row as number[]).push(r);
  }
  return rows;
}

class RowWriter {
  private readonly start: Int32Array;
  private readonly reviewer: Int32Array;
  private readonly value: Float64Array;
  private readonly shut: Int32Array;
  private at = 0;
  private readonly lockedSum: Float64Array;

  constructor(
    private readonly instance: MatchingInstance,
    private readonly forbidden: readonly (readonly number[])[],
    private readonly locked: readonly (readonly number[])[],
  ) {
    const { affinity, proposals, reviewers } = instance;
    const arcs = isCandidateLists(affinity) ? affinity.reviewer.length : affinity.length;
    const expected = isCandidateLists(affinity) ? affinity.start[proposals]! : proposals * reviewers;
    if (arcs !== expected) throw new RangeError(`affinity has ${arcs} entries, expected ${expected}`);
    this.start = new Int32Array(proposals + 1);
    this.reviewer = new Int32Array(arcs);
    this.value = new Float64Array(arcs);
    this.lockedSum = new Float64Array(proposals);
    this.shut = new Int32Array(reviewers).fill(-1);
  }

  write(p: number): void {
    const { affinity, reviewers } = this.instance;
    for (const r of this.forbidden[p]!) this.shut[r] = p;
    const seats = this.locked[p]!;
    if (isCandidateLists(affinity)) {
      for (const r of seats) this.shut[r] = p;
      this.writeList(p, affinity.start[p]!, affinity.start[p + 1]!);
    } else {
      const row = p * reviewers;
      for (const r of seats) {
        this.shut[r] = p;
        this.addLocked(p, affinity[row + r]!);
      }
      for (let r = 0; r < reviewers; r++) this.add(p, r, affinity[row + r]!);
    }
    this.start[p + 1] = this.at;
  }

  done() {
    const { start, at, lockedSum } = this;
    const lockedValue = lockedSum.reduce((sum, value) => sum + value, 0);
    const reviewer = this.reviewer.subarray(0, at);
    return { start, reviewer, value: this.value.subarray(0, at), lockedValue, lockedSum };
  }

  private writeList(p: number, from: number, to: number): void {
    const { reviewer, affinity } = this.instance.affinity as {
      reviewer: ArrayLike<number>;
      affinity: ArrayLike<number>;
    };
    let last = -1;
    let sorted = true;
    for (let e = from; e < to; e++) {
      const r = reviewer[e]!;
      if (!(r >= 0 && r < this.instance.reviewers)) throw new RangeError(`candidate ${r} of proposal ${p}`);
      if (r <= last) sorted = false;
      last = r;
      if (this.locked[p]!.includes(r)) this.addLocked(p, affinity[e]!);
      this.add(p, r, affinity[e]!);
    }
    if (!sorted) this.sortRow(p);
  }

  private add(p: number, r: number, value: number): void {
    if (this.shut[r] === p || Number.isNaN(value)) return;
    if (!Number.isFinite(value)) throw new RangeError(`affinity of (${p}, ${r}) is ${value}`);
    this.reviewer[this.at] = r;
    this.value[this.at++] = value;
  }

  private addLocked(p: number, value: number): void {
    if (!Number.isNaN(value)) this.lockedSum[p]! += value;
  }

  private sortRow(p: number): void {
    const from = this.start[p]!;
    const order = Array.from({ length: this.at - from }, (_, i) => from + i);
    order.sort((a, b) => this.reviewer[a]! - this.reviewer[b]!);
    const reviewer = order.map((e) => this.reviewer[e]!);
    const value = order.map((e) => this.value[e]!);
    if (reviewer.some((r, i) => r === reviewer[i + 1]))
      throw new RangeError(`proposal ${p} lists a candidate twice`);
    this.reviewer.set(reviewer, from);
    this.value.set(value, from);
  }
}
