import type { Random } from '../random.js';

/** How many times more often than the rarest sentence of its pool one may be used. */
const SLACK = 1;

const wordsIn = (sentence: string): number => sentence.split(' ').length;

/**
 * Hands out sentences so that texts have little in common: of those of a pool that were used least, the one whose earlier
 * texts share the fewest words with the text being written.
 */
export class Stock {
  private readonly textsWith = new Map<string, number[]>();
  private inCommon = new Map<number, number>();
  private text = 0;

  constructor(private readonly random: Random) {}

  /** Begins the next text. */
  begin(): void {
    this.text += 1;
    this.inCommon = new Map();
  }

  /** A sentence of the pool that this text does not have yet. */
  take(pool: readonly string[]): string {
    const free = pool.filter((sentence) => this.textsWith.get(sentence)?.at(-1) !== this.text);
    const uses = (sentence: string) => this.textsWith.get(sentence)?.length ?? 0;
    const rarest = Math.min(...free.map(uses));
    const priced = free
      .filter((sentence) => uses(sentence) <= rarest + SLACK)
      .map((sentence) => ({ sentence, price: this.priceOf(sentence) }));
    const lowest = Math.min(...priced.map(({ price }) => price));
    const { sentence } = this.random.pick(priced.filter(({ price }) => price === lowest));
    this.note(sentence);
    return sentence;
  }

  /** So many sentences of the pool, all different; at most as many as there are. */
  takeMany(pool: readonly string[], count: number): string[] {
    return Array.from({ length: Math.min(count, pool.length) }, () => this.take(pool));
  }

  /** Words in common with the closest of the texts that have this sentence. */
  private priceOf(sentence: string): number {
    const before = (this.textsWith.get(sentence) ?? []).map((text) => this.inCommon.get(text) ?? 0);
    return before.length === 0 ? 0 : Math.max(...before) + wordsIn(sentence);
  }

  /** Takes note of a sentence that the text has from elsewhere. */
  note(sentence: string): void {
    const texts = this.textsWith.get(sentence) ?? [];
    for (const text of texts) {
      this.inCommon.set(text, (this.inCommon.get(text) ?? 0) + wordsIn(sentence));
    }
    this.textsWith.set(sentence, [...texts, this.text]);
  }
}
