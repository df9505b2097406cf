/** A pair of row and column numbers: proposal first, reviewer second. */
export type Pair = readonly [proposal: number, reviewer: number];

/** Who may judge what, as compressed rows: the reviewers of proposal p lie at start[p]..start[p+1]. */
export interface CandidateLists {
  /** length proposals + 1, rising from 0 */
  readonly start: ArrayLike<number>;
  readonly reviewer: ArrayLike<number>;
  /** affinity of each listed pair, same order as `reviewer` */
  readonly affinity: ArrayLike<number>;
}

/** What is to be assigned: numbers only; who they are is the caller's business. */
export interface MatchingInstance {
  readonly proposals: number;
  readonly reviewers: number;
  /** row-major proposals x reviewers (NaN = not a candidate), or candidate lists */
  readonly affinity: ArrayLike<number> | CandidateLists;
  /** reviews wanted, one number for all or one a proposal */
  readonly demand: number | ArrayLike<number>;
  /** fewest and most reviews of a reviewer, one number for all or one each */
  readonly loadMin: number | ArrayLike<number>;
  readonly loadMax: number | ArrayLike<number>;
  /** conflicts and declines */
  readonly forbidden?: Iterable<Pair>;
  /** seats that must stay, such as submitted reviews; they win over demand, load and conflict */
  readonly locked?: Iterable<Pair>;
}

export function isCandidateLists(affinity: MatchingInstance['affinity']): affinity is CandidateLists {
  return typeof affinity === 'object' && 'start' in affinity;
}

/** Spreads one number, or checks a list of `length`, into whole numbers >= 0; throws RangeError otherwise. */
export function counts(given: number | ArrayLike<number>, length: number, name: string): Int32Array {
  if (typeof given !== 'number' && given.length !== length) {
    throw new RangeError(`${name} has ${given.length} entries, expected ${length}`);
  }
  const out = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const value = typeof given === 'number' ? given : given[i]!;
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name}[${i}] is ${value}`);
    out[i] = value;
  }
  return out;
}

/** Affinity of a pair as the caller gave it; 0 where it is no candidate. */
export function affinityOf({ affinity, reviewers }: MatchingInstance, p: number, r: number): number {
  if (!isCandidateLists(affinity)) return affinity[p * reviewers + r]! || 0;
  for (let e = affinity.start[p]!; e < affinity.start[p + 1]!; e++) {
    if (affinity.reviewer[e] === r) return affinity.affinity[e]! || 0;
  }
  return 0;
}
