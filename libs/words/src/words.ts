import { CHINESE_STOP_WORDS, STOP_WORDS } from './stop-words.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Accents, vowel marks, and the lengthening stroke of Arabic: writers differ in them, words do not. */
const MARKS = /[\p{Mn}\u0640]/gu;
/** Scripts written without spaces: their words are taken two characters at a time. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const SHORTEST = 2;
/** The Arabic article, with or without a particle before it, in front of a word of some length. */
const ARABIC_ARTICLE = /^[وفبك]?ال(?=.{3})/u;

const stopWords = new Set(STOP_WORDS.map(plain));
const chineseCuts = new RegExp([...CHINESE_STOP_WORDS].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Every word of a text in order, lower case and without accents, in any script; runs of Chinese as pairs of characters. */
export const wordsOf = (text: string): string[] =>
  runsOf(text).flatMap(({ unspaced, letters }) => (unspaced ? pairs(letters) : [letters]));

/**
 * The words of a text that say what it is about: as `wordsOf` has them, without stop words of the six UN languages and
 * without the Arabic article.
 */
export const subjectWords = (text: string): string[] =>
  runsOf(text).flatMap(({ unspaced, letters }) => {
    if (unspaced) return letters.split(chineseCuts).flatMap(pairs);
    return letters.length >= SHORTEST && !stopWords.has(letters) ? [letters.replace(ARABIC_ARTICLE, '')] : [];
  });

interface Run {
  unspaced: boolean;
  letters: string;
}

/** Runs of letters and digits in one way of writing, in order. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const [word] of plain(text).matchAll(WORD)) {
    let from = 0;
    for (const { 0: letters, index } of word.matchAll(UNSPACED)) {
      if (index > from) runs.push({ unspaced: false, letters: word.slice(from, index) });
      runs.push({ unspaced: true, letters });
      from = index + letters.length;
    }
    if (from < word.length) runs.push({ unspaced: false, letters: word.slice(from) });
  }
  return runs;
}

/** As people type it in different ways, in one way. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.length < 2 ? characters : characters.slice(1).map((second, i) => characters[i]! + second);
}
