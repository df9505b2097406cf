import { wordsOf } from '#libs/words';

/** Texts as unit vectors in flat arrays: those of text d at `start[d]` up to `start[d + 1]`, rarest term last. */
export interface TextVectors {
  start: Int32Array;
  /** Numbers of terms: 0 is the term of the most texts. */
  term: Int32Array;
  weight: Float64Array;
  terms: string[];
  /** Words of each text, in order, as numbers of terms. */
  words: Int32Array[];
}

/** Largest share of the texts a term may occur in and still tell them apart. */
const COMMON = 0.5;

/**
 * TF-IDF: (1 + log count) x log(N / document frequency), scaled to length 1 (Salton & Buckley 1988). Terms of more than half
 * the texts (in a call of many texts: its stop words, whatever the language) weigh nothing.
 */
export function textVectors(texts: readonly string[]): TextVectors {
  const { words, terms, frequency } = rankedWords(texts);
  const tellingApart = frequency.map((df) =>
    texts.length > 2 && df > COMMON * texts.length ? 0 : Math.log(texts.length / df),
  );
  const start = new Int32Array(texts.length + 1);
  const term: number[] = [];
  const weight: number[] = [];
  words.forEach((own, d) => {
    const counts = new Map<number, number>();
    for (const t of own) counts.set(t, (counts.get(t) ?? 0) + 1);
    const weights = Array.from(counts, ([t, count]) => ({ t, w: (1 + Math.log(count)) * tellingApart[t]! }));
    const length = Math.sqrt(weights.reduce((sum, { w }) => sum + w * w, 0));
    for (const { t, w } of weights.sort((a, b) => a.t - b.t)) {
      // a term of one text only lengthens its vector: it can meet no other
      if (w === 0 || frequency[t] === 1) continue;
      term.push(t);
      weight.push(w / length);
    }
    start[d + 1] = term.length;
  });
  return { start, term: Int32Array.from(term), weight: Float64Array.from(weight), terms, words };
}

/** Words as numbers, the term of the most texts first. */
function rankedWords(texts: readonly string[]) {
  const number = new Map<string, number>();
  const frequency: number[] = [];
  const words = texts.map((text) => {
    const own = Int32Array.from(wordsOf(text), (word) => {
      const known = number.get(word) ?? number.size;
      number.set(word, known);
      return known;
    });
    for (const t of new Set(own)) frequency[t] = (frequency[t] ?? 0) + 1;
    return own;
  });
  const order = [...frequency.keys()].sort((a, b) => frequency[b]! - frequency[a]!);
  const rank = new Int32Array(order.length);
  order.forEach((t, place) => (rank[t] = place));
  const spelling = [...number.keys()];
  return {
    words: words.map((own) => own.map((t) => rank[t]!)),
    terms: order.map((t) => spelling[t]!),
    frequency: order.map((t) => frequency[t]!),
  };
}
