import type { Random } from './random.js';

/** Deals all items in random order before any comes again, so that none is used much more often than another. */
export class Deck<T> {
  private pile: T[] = [];

  constructor(
    private readonly items: readonly T[],
    private readonly random: Random,
  ) {}

  /** The next item. */
  deal(): T {
    return this.dealWhere(() => true) as T;
  }

  /** The next item that fits, which leaves the others where they are; undefined when no item at all fits. */
  dealWhere(fits: (item: T) => boolean): T | undefined {
    let at = this.pile.findLastIndex(fits);
    if (at < 0 && this.items.some(fits)) {
      this.pile = [...this.random.shuffled(this.items), ...this.pile];
      at = this.pile.findLastIndex(fits);
    }
    return at < 0 ? undefined : this.pile.splice(at, 1)[0];
  }

  /** So many items, no two alike; at most as many as there are. */
  dealMany(count: number): T[] {
    const dealt: T[] = [];
    while (dealt.length < Math.min(count, this.items.length)) {
      dealt.push(this.dealWhere((item) => !dealt.includes(item)) as T);
    }
    return dealt;
  }
}

/** Items repeated in proportion to their weights, `total` in all; the largest remainders get what is left over. */
export function inProportion<T>(weights: ReadonlyMap<T, number>, total: number): T[] {
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  const shares = [...weights].map(([item, weight]) => ({ item, share: (weight / sum) * total }));
  const left = total - shares.reduce((count, { share }) => count + Math.floor(share), 0);
  const byRemainder = [...shares].sort((a, b) => (b.share % 1) - (a.share % 1));
  const extra = new Set(byRemainder.slice(0, left).map(({ item }) => item));
  return shares.flatMap(({ item, share }) =>
    Array.from({ length: Math.floor(share) + (extra.has(item) ? 1 : 0) }, () => item),
  );
}
