import { subjectWords } from '#libs/words';

/** A text as term numbers, rising, with weights; its length is 1 (or 0 if it has no words). */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Weighs the words of each text by (1 + ln count) x ln((1 + texts) / (1 + texts with the word)), scaled to length 1
 * (TF-IDF; Salton and Buckley 1988). A word of one text only is left in: it tells that text from the others.
 */
export function termVectors(texts: readonly string[]): TermVector[] {
  const numbers = new Map<string, number>();
  const inTexts: number[] = [];
  const counts = texts.map((text) => {
    const own = new Map<number, number>();
    for (const word of subjectWords(text)) {
      const term = numbers.get(word) ?? numbers.size;
      numbers.set(word, term);
      own.set(term, (own.get(term) ?? 0) + 1);
    }
    for (const term of own.keys()) inTexts[term] = (inTexts[term] ?? 0) + 1;
    return own;
  });
  return counts.map((own) => unitVector(own, (term) => Math.log((1 + texts.length) / (1 + inTexts[term]!))));
}

function unitVector(counts: Map<number, number>, rarity: (term: number) => number): TermVector {
  const terms = Int32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(terms, (term) => (1 + Math.log(counts.get(term)!)) * rarity(term));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { terms, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}

/** Cosines of every row with every column, row-major rows x columns, each from 0 to 1; through an inverted index. */
export function cosines(rows: readonly TermVector[], columns: readonly TermVector[]): Float64Array {
  const postings = new Map<number, { readonly column: number; readonly weight: number }[]>();
  for (const [column, { terms, weights }] of columns.entries()) {
    for (const [i, term] of terms.entries()) {
      const list = postings.get(term);
      if (list) list.push({ column, weight: weights[i]! });
      else postings.set(term, [{ column, weight: weights[i]! }]);
    }
  }
  const table = new Float64Array(rows.length * columns.length);
  for (const [row, { terms, weights }] of rows.entries()) {
    for (const [i, term] of terms.entries()) {
      for (const { column, weight } of postings.get(term) ?? []) {
        table[row * columns.length + column]! += weights[i]! * weight;
      }
    }
  }
  return table;
}
