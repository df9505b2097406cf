import { pause, type SteppedWork } from '#libs/scoring';
import { pairsAbove } from './all-pairs.js';
import { copiedShare, copyCandidates, shinglesOf } from './shingles.js';
import { textVectors } from './text-vectors.js';
import type { TextVectors } from './text-vectors.js';

/** A proposal's words: everything its authors wrote of it, in one text. */
export interface ProposalText {
  id: string;
  text: string;
}

/**
 * Two proposals that say alike: `similarity` is the cosine of their TF-IDF vectors, `copied` the share of the shorter text
 * found word for word in the other, both 0 to 1; `sharedTerms` are the words that make them similar, strongest first.
 */
export interface SimilarPair {
  a: string;
  b: string;
  similarity: number;
  copied: number;
  sharedTerms: string[];
}

/** Pairs at least this similar, or with at least this share copied, are reported; progress counts texts. */
export interface SimilarityOptions extends SteppedWork {
  similarity?: number;
  copied?: number;
}

const DEFAULTS = { similarity: 0.5, copied: 0.2 };
const SHARED_TERMS = 6;

/**
 * Pairs of proposals that may be one idea or one text, the closest first: for suggesting merges, and (at a lower similarity)
 * for keeping like sessions apart. Compares only texts that share rare terms or phrases: 20,000 take seconds. Rejects with
 * the signal's reason when aborted.
 */
export async function similarProposals(
  proposals: readonly ProposalText[],
  { similarity = DEFAULTS.similarity, copied = DEFAULTS.copied, ...work }: SimilarityOptions = {},
): Promise<SimilarPair[]> {
  const vectors = textVectors(proposals.map(({ text }) => text));
  const shingles = shinglesOf(vectors.words);
  const found = new Map<number, SimilarPair>();
  const add = (a: number, b: number, cosine: number) => {
    found.set(a * proposals.length + b, {
      a: proposals[a]!.id,
      b: proposals[b]!.id,
      similarity: cosine,
      copied: copiedShare(shingles[a]!, shingles[b]!),
      sharedTerms: sharedTerms(vectors, a, b),
    });
  };
  for (const { a, b, cosine } of await pairsAbove(vectors, similarity, work)) add(a, b, cosine);
  await pause(work, proposals.length, proposals.length);
  for (const { a, b } of copyCandidates(shingles)) {
    if (found.has(a * proposals.length + b)) continue;
    if (copiedShare(shingles[a]!, shingles[b]!) >= copied) add(a, b, cosineOf(vectors, a, b));
  }
  return [...found.values()].sort(
    (p, q) =>
      Math.max(q.similarity, q.copied) - Math.max(p.similarity, p.copied) || q.similarity - p.similarity,
  );
}

/** Proposals that hang together through similar pairs, as groups of two or more to look at for a merge; largest first. */
export function similarGroups(pairs: readonly SimilarPair[]): string[][] {
  const groupOf = new Map<string, string[]>();
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (one === other) continue;
    const joined = [...one, ...other];
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())].sort((a, b) => b.length - a.length);
}

/** Products of the two vectors, term by term. */
function products(
  { start, term, weight }: TextVectors,
  a: number,
  b: number,
): { t: number; product: number }[] {
  const own = new Map<number, number>();
  for (let e = start[a]!; e < start[a + 1]!; e++) own.set(term[e]!, weight[e]!);
  const shared: { t: number; product: number }[] = [];
  for (let e = start[b]!; e < start[b + 1]!; e++) {
    const other = own.get(term[e]!);
    if (other !== undefined) shared.push({ t: term[e]!, product: other * weight[e]! });
  }
  return shared;
}

function cosineOf(vectors: TextVectors, a: number, b: number): number {
  return Math.min(
    1,
    products(vectors, a, b).reduce((sum, { product }) => sum + product, 0),
  );
}

function sharedTerms(vectors: TextVectors, a: number, b: number): string[] {
  return products(vectors, a, b)
    .sort((p, q) => q.product - p.product)
    .slice(0, SHARED_TERMS)
    .map(({ t }) => vectors.terms[t]!);
}
