import { normals, seededRandom } from '#libs/scoring';

/** Draws for the demo from one seeded stream: the same in every run. */
export class Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number;

  constructor(seed: number) {
    this.next = seededRandom(seed);
    this.normal = normals(this.next);
  }

  /** Whole and uniform in [from, to], both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items; throws RangeError when there is none. */
  pick<T>(items: readonly T[]): T {
    return items.length > 0 ? (items[this.whole(0, items.length - 1)] as T) : nothing();
  }

  /** A new array with the same items in random order. */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }
}

function nothing(): never {
  throw new RangeError('nothing to pick from');
}
