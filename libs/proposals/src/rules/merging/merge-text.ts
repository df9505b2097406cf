import { diff3Merge } from 'node-diff3';

/**
 * Two changes of one value put together. `theirs` and `mine` are equal where nothing overlaps; where both changed the
 * same spot, each keeps everything else that the other changed, and its own side there.
 */
export interface Merged<T> {
  theirs: T;
  mine: T;
  overlaps: boolean;
}

// a word with the space before it; a run of newlines; scripts that put no space between words by the sign
const PIECES =
  /[^\S\n]*(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]+)|\n+|[^\S\n]+/gu;
/** Comparing takes the product of the lengths; beyond this (two texts of 4,000 words) paragraphs are compared. */
const MOST_COMPARISONS = 16_000_000;

// the space in front makes the first word like any other, so that a word before it changes nothing of it
const words = (text: string): string[] => ` ${text}`.match(PIECES) ?? [];
const paragraphs = (text: string): string[] =>
  text.match(/[^\n]*\n*/g)?.filter((piece) => piece !== '') ?? [];

/** Merges two changes of a text, word by word; very long texts paragraph by paragraph. */
export function mergeText(base: string, mine: string, theirs: string): Merged<string> {
  const settled = settle(base, mine, theirs, (a, b) => a === b);
  if (settled) return settled;
  const apart = [mine, base, theirs].map(words) as [string[], string[], string[]];
  const longest = Math.max(...apart.map((pieces) => pieces.length));
  const pieces = longest * longest > MOST_COMPARISONS ? [mine, base, theirs].map(paragraphs) : apart;
  const { theirs: left, mine: right, overlaps } = mergePieces(pieces[1]!, pieces[0]!, pieces[2]!);
  return { theirs: left.join('').trim(), mine: right.join('').trim(), overlaps };
}

/** Merges two changes of a list of texts that stand in an order of their own. */
export function mergePieces(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Merged<string[]> {
  const merged: Merged<string[]> = { theirs: [], mine: [], overlaps: false };
  for (const region of diff3Merge([...mine], [...base], [...theirs]) as Region[]) {
    if (region.ok) {
      merged.theirs.push(...region.ok);
      merged.mine.push(...region.ok);
    } else if (region.conflict) {
      merged.overlaps = true;
      merged.theirs.push(...region.conflict.b);
      merged.mine.push(...region.conflict.a);
    }
  }
  return merged;
}

interface Region {
  ok?: string[];
  conflict?: { a: string[]; b: string[] };
}

/** The cases in which there is nothing to merge: one side left it alone, or both did the same. */
export function settle<T>(base: T, mine: T, theirs: T, same: (a: T, b: T) => boolean): Merged<T> | undefined {
  if (same(mine, base) || same(mine, theirs)) return { theirs, mine: theirs, overlaps: false };
  if (same(theirs, base)) return { theirs: mine, mine, overlaps: false };
  return undefined;
}
