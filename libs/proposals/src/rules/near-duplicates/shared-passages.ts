import { wordsOf } from '#libs/words';

/** A piece of a text, and whether the other text has it word for word. */
export interface Piece {
  text: string;
  shared: boolean;
}

/** Words in a row that two people seldom write alike by chance. */
const RUN = 5;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Token {
  word: string;
  from: number;
  to: number;
}

/**
 * Two lists of texts in pieces: what stands in both, at least five words in a row wherever in the other list, is marked.
 * Case, accents and punctuation do not count; the pieces of a text put together are the text.
 */
export function sharedPassages(
  one: readonly string[],
  other: readonly string[],
): { one: Piece[][]; other: Piece[][] } {
  const [mine, theirs] = [one.map(tokensOf), other.map(tokensOf)];
  const [inMine, inTheirs] = [runsIn(mine), runsIn(theirs)];
  return {
    one: one.map((text, at) => pieces(text, mine[at]!, inTheirs)),
    other: other.map((text, at) => pieces(text, theirs[at]!, inMine)),
  };
}

/** Share of the words of a list of texts that stand in shared passages, 0 to 1. */
export function sharedShare(texts: readonly (readonly Piece[])[]): number {
  const count = (pieces_: readonly Piece[]) =>
    pieces_.reduce((sum, { text }) => sum + tokensOf(text).length, 0);
  const all = texts.flat();
  const total = count(all);
  return total === 0 ? 0 : count(all.filter(({ shared }) => shared)) / total;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: letters, index } of text.matchAll(WORD)) {
    // without spaces between words each character counts
    const parts = UNSPACED.test(letters) ? [...letters] : [letters];
    let from = index;
    for (const part of parts) {
      tokens.push({ word: wordsOf(part).join(''), from, to: from + part.length });
      from += part.length;
    }
  }
  return tokens;
}

const runAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + RUN)
    .map(({ word }) => word)
    .join(' ');

function runsIn(texts: readonly (readonly Token[])[]): Set<string> {
  const runs = new Set<string>();
  for (const tokens of texts) for (let at = 0; at + RUN <= tokens.length; at++) runs.add(runAt(tokens, at));
  return runs;
}

function pieces(text: string, tokens: readonly Token[], known: ReadonlySet<string>): Piece[] {
  const found: Piece[] = [];
  const add = (from: number, to: number, shared: boolean) => {
    if (to > from) found.push({ text: text.slice(from, to), shared });
  };
  let done = 0;
  for (const { from, to } of passages(tokens, known)) {
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.length, false);
  return found;
}

/** Stretches of text, from the first word of a run to the last of the last run that overlaps or touches it. */
function passages(tokens: readonly Token[], known: ReadonlySet<string>): { from: number; to: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (let at = 0; at + RUN <= tokens.length; at++) {
    if (!known.has(runAt(tokens, at))) continue;
    const before = stretches.at(-1);
    if (before && at <= before.last + 1) before.last = at + RUN - 1;
    else stretches.push({ first: at, last: at + RUN - 1 });
  }
  return stretches.map(({ first, last }) => ({ from: tokens[first]!.from, to: tokens[last]!.to }));
}
