import { slugOf } from './slug.js';

/** A tag as far as its spelling goes, and how many proposals bear it. */
export interface SpelledTag {
  id: string;
  name: string;
  uses: number;
}

/** Two tags that may be one under two spellings; `keep` is the one more proposals bear. `likeness` is 0 to 1. */
export interface SimilarSpelling {
  keep: string;
  merge: string;
  likeness: number;
}

/** Shared trigrams, as a share of all (Dice), from which two spellings are worth a look. */
const LIKE = 0.72;

/**
 * Pairs of tags whose names differ in little: order, plural or hyphens ("IPv6 deployment", "Deployment of IPv-6"), or a letter
 * typed wrong. The likest first; a tag that differs in a number alone (SDG 4, SDG 5) is another tag.
 */
export function similarSpellings(tags: readonly SpelledTag[]): SimilarSpelling[] {
  const spelled = tags.map((tag) => {
    const key = keyOf(tag.name);
    const letters = slugOf(tag.name).replaceAll('-', '');
    // those of the same letters meet, however they are divided
    return { ...tag, key, letters, grams: trigramsOf(key).add(letters) };
  });
  const byGram = new Map<string, number[]>();
  const pairs: SimilarSpelling[] = [];
  for (const [at, one] of spelled.entries()) {
    const shared = new Map<number, number>();
    for (const gram of one.grams) {
      const known = byGram.get(gram);
      if (!known) {
        byGram.set(gram, [at]);
        continue;
      }
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
      known.push(at);
    }
    for (const [other, count] of shared) {
      const two = spelled[other]!;
      const likeness =
        one.key === two.key || one.letters === two.letters
          ? 1
          : (2 * count) / (one.grams.size + two.grams.size);
      if (likeness < LIKE || numbersOf(one.key) !== numbersOf(two.key)) continue;
      const [keep, merge] = inOrder(one, two);
      pairs.push({ keep: keep.id, merge: merge.id, likeness });
    }
  }
  return pairs.toSorted((a, b) => b.likeness - a.likeness || (a.keep + a.merge < b.keep + b.merge ? -1 : 1));
}

/** The words of a name in one order, without small ones and plural endings. */
const keyOf = (name: string): string =>
  slugOf(name)
    .split('-')
    .filter((word, _, all) => all.length === 1 || !SMALL.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/u, '') : word))
    .toSorted()
    .join(' ');

const SMALL = new Set([
  'and',
  'of',
  'the',
  'for',
  'in',
  'et',
  'de',
  'la',
  'le',
  'les',
  'des',
  'y',
  'del',
  'los',
  'и',
  'в',
]);

function trigramsOf(key: string): Set<string> {
  const padded = [...`  ${key} `];
  return new Set(padded.slice(2).map((_, at) => padded.slice(at, at + 3).join('')));
}

const numbersOf = (key: string): string => (key.match(/\d+/g) ?? []).join(' ');

/** The one that more proposals bear stays; of two alike the one that sorts first. */
const inOrder = (a: SpelledTag, b: SpelledTag): [SpelledTag, SpelledTag] =>
  a.uses > b.uses || (a.uses === b.uses && a.id < b.id) ? [a, b] : [b, a];
