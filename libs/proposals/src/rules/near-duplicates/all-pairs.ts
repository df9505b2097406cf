import { pause, type SteppedWork } from '#libs/scoring';
import type { TextVectors } from './text-vectors.js';

/** Texts compared between two pauses. */
const STRETCH = 200;

/** Two texts by number, a < b, and the cosine of their vectors. */
export interface CosinePair {
  a: number;
  b: number;
  cosine: number;
}

/**
 * Every pair with a cosine of at least `threshold`, exactly, without comparing all pairs: an inverted index that leaves out
 * of each vector the frequent terms whose joint length is below the threshold, since no vector can reach it through
 * them alone (Bayardo, Ma & Srikant 2007; Anastasiu & Karypis 2014). Rejects with a RangeError unless 0 < threshold <= 1,
 * and with the signal's reason when aborted.
 */
export async function pairsAbove(
  vectors: TextVectors,
  threshold: number,
  work: SteppedWork = {},
): Promise<CosinePair[]> {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`threshold of similarity: ${threshold}`);
  const { start } = vectors;
  const texts = start.length - 1;
  const lengths = prefixLengths(vectors);
  const index = new PostingLists(vectors);
  const indexedFrom = new Int32Array(texts);
  const sums = new Float64Array(texts);
  const met = new Int32Array(texts);
  const pairs: CosinePair[] = [];
  for (let x = 0; x < texts; x++) {
    if (x % STRETCH === 0) await pause(work, x, texts);
    const count = index.addProducts(x, lengths, threshold, sums, met);
    for (let k = 0; k < count; k++) {
      const y = met[k]!;
      const rest = indexedFrom[y]!;
      if (sums[y]! + reachOfRest(vectors, lengths, x, y, rest) >= threshold) {
        const cosine = sums[y]! + overlap(vectors, x, y, rest);
        if (cosine >= threshold) pairs.push({ a: y, b: x, cosine: Math.min(1, cosine) });
      }
      sums[y] = 0;
    }
    let e = start[x]!;
    while (e < start[x + 1]! && lengths[e]! < threshold) e++;
    indexedFrom[x] = e;
    index.add(x, e);
  }
  return pairs;
}

/** For each term the texts that have it, with its weight there, side by side in memory. */
class PostingLists {
  private readonly first: Int32Array;
  private readonly end: Int32Array;
  private readonly text: Int32Array;
  private readonly weightThere: Float64Array;

  constructor(private readonly vectors: TextVectors) {
    const { term, terms } = vectors;
    this.first = new Int32Array(terms.length + 1);
    for (const t of term) this.first[t + 1]! += 1;
    for (let t = 0; t < terms.length; t++) this.first[t + 1]! += this.first[t]!;
    this.end = this.first.slice();
    this.text = new Int32Array(term.length);
    this.weightThere = new Float64Array(term.length);
  }

  /** Adds text x from its entry `from` on. */
  add(x: number, from: number): void {
    const { start, term, weight } = this.vectors;
    for (let e = from; e < start[x + 1]!; e++) {
      const at = this.end[term[e]!]!++;
      this.text[at] = x;
      this.weightThere[at] = weight[e]!;
    }
  }

  /**
   * Adds to `sums` the products of x with the texts indexed, rarest terms first, lists in `met` the texts it adds to,
   * and returns how many. A text not met while the rest of x could still reach the threshold is not looked at.
   */
  addProducts(
    x: number,
    lengths: Float64Array,
    threshold: number,
    sums: Float64Array,
    met: Int32Array,
  ): number {
    const { start, term, weight } = this.vectors;
    const { text, weightThere } = this;
    let count = 0;
    for (let e = start[x + 1]! - 1; e >= start[x]!; e--) {
      const own = weight[e]!;
      const end = this.end[term[e]!]!;
      if (lengths[e]! >= threshold) {
        for (let at = this.first[term[e]!]!; at < end; at++) {
          const y = text[at]!;
          if (sums[y] === 0) met[count++] = y;
          sums[y]! += own * weightThere[at]!;
        }
      } else {
        for (let at = this.first[term[e]!]!; at < end; at++) {
          const y = text[at]!;
          if (sums[y] !== 0) sums[y]! += own * weightThere[at]!;
        }
      }
    }
    return count;
  }
}

/** For each entry the length of its text's vector up to and including it. */
function prefixLengths({ start, weight }: TextVectors): Float64Array {
  const lengths = new Float64Array(weight.length);
  for (let d = 0; d + 1 < start.length; d++) {
    let squares = 0;
    for (let e = start[d]!; e < start[d + 1]!; e++) {
      squares += weight[e]! ** 2;
      lengths[e] = Math.sqrt(squares);
    }
  }
  return lengths;
}

/** At most what the part of y that is not indexed can add: its length times that of x over the same terms (Cauchy-Schwarz). */
function reachOfRest(
  { start, term }: TextVectors,
  lengths: Float64Array,
  x: number,
  y: number,
  rest: number,
): number {
  if (rest === start[y]!) return 0;
  const last = term[rest - 1]!;
  let low = start[x]!;
  let high = start[x + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (term[middle]! <= last) low = middle + 1;
    else high = middle;
  }
  return low === start[x]! ? 0 : lengths[rest - 1]! * lengths[low - 1]!;
}

/** Product of x with the part of y before entry `end`. */
function overlap({ start, term, weight }: TextVectors, x: number, y: number, end: number): number {
  let sum = 0;
  let e = start[x]!;
  const last = start[x + 1]!;
  for (let o = start[y]!; o < end; o++) {
    while (e < last && term[e]! < term[o]!) e++;
    if (e < last && term[e] === term[o]) sum += weight[e]! * weight[o]!;
  }
  return sum;
}
