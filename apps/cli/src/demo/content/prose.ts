/** Fills {tokens} of a sentence, {Tokens} with a capital letter; throws RangeError on a token without a value. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, token: string) => {
    const lower = token.charAt(0).toLowerCase() + token.slice(1);
    const value = values[lower];
    if (value === undefined) throw new RangeError(`no value for {${token}}`);
    return token === lower ? value : capitalised(value);
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small number as a word. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);
