import { CHINESE_STOP_WORDS, STOP_WORDS } from './stop-words.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MARKS = /[\p{Mn}\u0640]/gu;
const HAN = /\p{Script=Han}+/gu;
const SHORTEST = 2;
/** The Arabic article, with or without a particle before it, in front of a word of some length. */
const ARABIC_ARTICLE = /^[وفبك]?ال(?=.{3})/u;

const stopWords = new Set(STOP_WORDS.map(plain));
const chineseCuts = new RegExp([...CHINESE_STOP_WORDS].sort((a, b) => b.length - a.length).join('|'), 'gu');

/**
 * The words of a text that say what it is about: lower case, without accents or Arabic vowel marks, without stop words of
 * the six UN languages; runs of Chinese characters, which no space divides, as overlapping pairs.
 */
export function subjectWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of plain(text).matchAll(WORD)) {
    const spaced = word.replace(HAN, (run) => {
      words.push(...pairs(run));
      return ' ';
    });
    for (const part of spaced.split(' '))
      if (part.length >= SHORTEST && !stopWords.has(part)) words.push(part.replace(ARABIC_ARTICLE, ''));
  }
  return words;
}

/** As people type it in different ways, in one way. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
}

function pairs(run: string): string[] {
  return run.split(chineseCuts).flatMap((piece) => {
    const characters = [...piece];
    return characters.length < 2
      ? characters
      : characters.slice(1).map((second, i) => characters[i]! + second);
  });
}
