import { seededRandom } from '#libs/scoring';

export interface SimulatedTexts {
  texts: { id: string; text: string }[];
  /** Pairs planted: the second is the first with some of its words replaced. */
  copies: [string, string][];
}

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'je',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'tu',
  've',
];

/**
 * Texts of about 250 words from a vocabulary used as people use one (Zipf's law), a third of each text from the words of one of
 * forty subjects; `copies` of them are repeated with one word in eight replaced.
 */
export function simulateTexts(seed: number, count: number, copies: number): SimulatedTexts {
  const random = seededRandom(seed);
  const vocabulary = 30_000;
  const word = (rank: number) => {
    let spelling = '';
    for (let rest = rank + 16; rest > 0; rest = Math.floor(rest / 16)) spelling += SYLLABLES[rest % 16]!;
    return spelling;
  };
  const anyWord = () => Math.floor(vocabulary ** random()) - 1;
  const wordOf = (subject: number) => vocabulary + subject * 400 + Math.floor(400 ** random()) - 1;
  const words = Array.from({ length: count - copies }, () => {
    const subject = Math.floor(random() * 40);
    const length = 200 + Math.floor(random() * 100);
    return Array.from({ length }, () => (random() < 1 / 3 ? wordOf(subject) : anyWord()));
  });
  const planted: [string, string][] = [];
  for (let k = 0; k < copies; k++) {
    const original = Math.floor(random() * (count - copies));
    planted.push([`p${original}`, `p${words.length}`]);
    words.push(words[original]!.map((one) => (random() < 1 / 8 ? anyWord() : one)));
  }
  return { texts: words.map((own, d) => ({ id: `p${d}`, text: own.map(word).join(' ') })), copies: planted };
}
