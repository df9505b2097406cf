/** One word or phrase to look for. `beginning`: the last word may go on. `not`: it must not be there. */
export interface SearchTerm {
  text: string;
  beginning?: true;
  not?: true;
}

/** What a line of search asks for. */
export interface Search {
  /** Every group must fit; of a group, one term. */
  terms: SearchTerm[][];
  /** A public number, when the line is nothing else: `180`, `#180`. */
  number?: number;
  /** An address, when the line is nothing else. */
  email?: string;
}

const LONGEST = 200;
const MOST_TERMS = 24;
// a quoted phrase (also with the quotation marks of other languages), or anything up to a space
const TOKEN = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/gu;
const HAN = /^[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]$/u;

/**
 * Reads what somebody typed: words, "phrases", -without, begin*, this OR that; a number or an e-mail address by itself.
 * Never fails: what means nothing is left out.
 */
export function searchFrom(typed: string): Search {
  const line = typed.slice(0, LONGEST).trim();
  const number = /^#?\s*(\d{1,6})$/.exec(line)?.[1];
  if (number !== undefined) return { terms: [[{ text: number }]], number: Number(number) };
  if (/^[^\s@"]+@[^\s@"]+$/.test(line)) return { terms: [], email: line.toLowerCase() };
  const terms: SearchTerm[][] = [];
  let alternative = false;
  for (const [, minus, phrase, word] of line.matchAll(TOKEN)) {
    if (word === 'OR' && !minus) {
      alternative = terms.length > 0;
      continue;
    }
    const term = termFrom(phrase ?? word ?? '', minus === '-', phrase !== undefined);
    if (!term) continue;
    if (alternative && !term.not) terms.at(-1)!.push(term);
    else terms.push([term]);
    alternative = false;
    if (terms.length >= MOST_TERMS) break;
  }
  return { terms };
}

function termFrom(written: string, not: boolean, isPhrase: boolean): SearchTerm | undefined {
  const begins = !isPhrase && /^[^*]+\*$/.test(written);
  const text = (begins ? written.slice(0, -1) : written).replaceAll('*', ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return {
    text,
    // one character of an unspaced script begins one of the pairs it was stored in
    ...((begins || HAN.test(text)) && { beginning: true as const }),
    ...(not && { not: true as const }),
  };
}
