import { subjectWords } from './words.js';

/** A proposal's words, and the tags it has. */
export interface TaggedText {
  id: string;
  text: string;
  tagIds: readonly string[];
}

/** A tag that a text calls for. `score` is a cosine, 0 to 1; `terms` are the words it comes from, strongest first. */
export interface TagSuggestion {
  proposalId: string;
  tagId: string;
  score: number;
  terms: string[];
}

/** As many texts a tag's own name counts for beside the texts that bear it. */
const NAME_WEIGHT = 3;
/** Words that stand for a tag; rarer ones add little and cost much. */
const PROFILE = 60;
const SHOWN_TERMS = 4;

/**
 * Tags that proposals do not have and their words call for, at most `most` each, the strongest first. Texts and tags are
 * TF-IDF vectors of subject words; a tag is its name and the middle of the texts that bear it (Rocchio 1971), so that
 * suggestions follow how this call uses its tags. Ties are broken by id, so that the same texts give the same answer.
 */
export function suggestTags(
  texts: readonly TaggedText[],
  tags: readonly { id: string; name: string }[],
  { most = 4, atLeast = 0.15 }: { most?: number; atLeast?: number } = {},
): TagSuggestion[] {
  const counts = texts.map(({ text }) => countsOf(text));
  const rarity = rarityOf(counts);
  const vectors = counts.map((count) => unit(weighted(count, rarity)));
  const postings = postingsOf(profilesOf(texts, vectors, tags, rarity));
  return texts.flatMap(({ id, tagIds }, at) => {
    const products = new Map<string, { score: number; terms: { term: string; product: number }[] }>();
    for (const [term, weight] of vectors[at]!)
      for (const { tagId, weight: own } of postings.get(term) ?? []) {
        const sum = products.get(tagId) ?? { score: 0, terms: [] };
        sum.score += weight * own;
        sum.terms.push({ term, product: weight * own });
        products.set(tagId, sum);
      }
    return [...products]
      .filter(([tagId, { score }]) => score >= atLeast && !tagIds.includes(tagId))
      .toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([tagId, { score, terms }]) => ({
        proposalId: id,
        tagId,
        score: Math.min(1, score),
        terms: terms
          .toSorted((a, b) => b.product - a.product || (a.term < b.term ? -1 : 1))
          .slice(0, SHOWN_TERMS)
          .map(({ term }) => term),
      }));
  });
}

type Vector = ReadonlyMap<string, number>;

function countsOf(text: string): Vector {
  const counts = new Map<string, number>();
  for (const word of subjectWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** ln((1 + texts) / (1 + texts with the word)); of a word in no text, as if it were in none. */
function rarityOf(counts: readonly Vector[]): (term: string) => number {
  const inTexts = new Map<string, number>();
  for (const own of counts) for (const term of own.keys()) inTexts.set(term, (inTexts.get(term) ?? 0) + 1);
  return (term) => Math.log((1 + counts.length) / (1 + (inTexts.get(term) ?? 0)));
}

const weighted = (counts: Vector, rarity: (term: string) => number): Vector =>
  new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));

function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector.values());
  return length > 0 ? new Map([...vector].map(([term, weight]) => [term, weight / length])) : new Map();
}

/** Each tag as one vector: its name, and the texts that bear it. */
function profilesOf(
  texts: readonly TaggedText[],
  vectors: readonly Vector[],
  tags: readonly { id: string; name: string }[],
  rarity: (term: string) => number,
): { tagId: string; profile: Vector }[] {
  const sums = new Map(
    tags.map(({ id, name }) => {
      const own = unit(weighted(countsOf(name), (term) => Math.max(rarity(term), Number.MIN_VALUE)));
      return [id, new Map([...own].map(([term, weight]) => [term, weight * NAME_WEIGHT]))];
    }),
  );
  for (const [at, { tagIds }] of texts.entries())
    for (const tagId of tagIds) {
      const sum = sums.get(tagId);
      if (sum) for (const [term, weight] of vectors[at]!) sum.set(term, (sum.get(term) ?? 0) + weight);
    }
  return [...sums].map(([tagId, sum]) => ({
    tagId,
    profile: unit(
      new Map([...sum].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, PROFILE)),
    ),
  }));
}

function postingsOf(profiles: readonly { tagId: string; profile: Vector }[]) {
  const postings = new Map<string, { tagId: string; weight: number }[]>();
  for (const { tagId, profile } of profiles)
    for (const [term, weight] of profile) {
      const list = postings.get(term);
      if (list) list.push({ tagId, weight });
      else postings.set(term, [{ tagId, weight }]);
    }
  return postings;
}
