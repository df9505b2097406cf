/** English written from right to left, so that pages can be looked at that way before they are translated. */
export const PSEUDO_LOCALE = 'ar-XB';

const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const POP_DIRECTION = '\u202C';
// what i18next puts in stays as it is, for it brings its own direction
const GAPS = /(\{\{.*?\}\}|\$t\(.*?\))/;
// Arabic asks for plural forms that English lacks
const ARABIC_PLURALS = ['zero', 'two', 'few', 'many'];

const turned = (text: string): string =>
  text
    .split(GAPS)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/[\p{L}\p{N}’'-]+/gu, `${RIGHT_TO_LEFT_OVERRIDE}$&${POP_DIRECTION}`),
    )
    .join('');

/** The texts of one namespace in the pseudo-locale, made from those in English. */
export function pseudoTexts(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts as Record<string, unknown>).flatMap(([key, text]): [string, unknown][] => {
      if (typeof text !== 'string') return [[key, pseudoTexts(text as object)]];
      const others = key.endsWith('_other') ? ARABIC_PLURALS.map((form) => key.replace(/other$/, form)) : [];
      return [key, ...others].map((name): [string, unknown] => [name, turned(text)]);
    }),
  );
}
