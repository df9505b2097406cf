const WORD = /[\p{L}\p{N}]+/gu;
/** Accents, and the vowel marks and lengthening stroke of Arabic: writers differ in them, words do not. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
/** Scripts written without spaces: their words are taken two characters at a time. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** The words of a text in order, lower case and without accents, in any script; runs of Chinese as pairs of characters. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase().replace(MARKS, '').normalize('NFC');
  const words: string[] = [];
  for (const [word] of plain.matchAll(WORD)) {
    if (word.charCodeAt(0) < 0x3040) words.push(word);
    else words.push(...pairwise(word));
  }
  return words;
}

function pairwise(word: string): string[] {
  if (word.search(UNSPACED) < 0) return [word];
  const characters = [...word];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, k) => characters[k]! + character);
}
