import { mergePieces, mergeText, type Merged, settle } from './merge-text.js';

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** Merges lists whose entries are there or not, such as tags and goals: what either side added or took out holds. */
export function mergeSet<T extends string | number>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): Merged<readonly T[]> {
  const settled = settle(base, mine, theirs, sameList);
  if (settled) return settled;
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(
    (list) => new Set(list.map((one) => keyOf(one))),
  ) as [Set<string>, Set<string>, Set<string>];
  const kept = theirs.filter((one) => inMine.has(keyOf(one)) || !inBase.has(keyOf(one)));
  const added = mine.filter((one) => !inBase.has(keyOf(one)) && !inTheirs.has(keyOf(one)));
  const merged = [...kept, ...added];
  return { theirs: merged, mine: merged, overlaps: false };
}

// a tag written in is stored as the call's list spells it
const keyOf = (one: string | number): string => String(one).toLowerCase();

/** Merges lists of texts: entry by entry while they stay as many, else as entries that come and go. */
export function mergeTexts(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Merged<readonly string[]> {
  const settled = settle(base, mine, theirs, sameList);
  if (settled) return settled;
  if (mine.length !== base.length || theirs.length !== base.length) return mergePieces(base, mine, theirs);
  const entries = base.map((text, at) => mergeText(text, mine[at]!, theirs[at]!));
  return {
    theirs: entries.map((entry) => entry.theirs),
    mine: entries.map((entry) => entry.mine),
    overlaps: entries.some(({ overlaps }) => overlaps),
  };
}
