/** The beginning of a text, up to a word within so many characters; lines and spaces run together. */
export function shortened(text: string, most: number): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  // counted as people count, so that no character is cut in two
  const enough = line.slice(0, 2 * most + 2);
  const characters = [...enough];
  if (characters.length <= most) return line;
  const begun = characters.slice(0, most).join('');
  // a language without spaces is cut where the room ends
  const words = characters[most] === ' ' ? begun : begun.replace(/ [^ ]*$/u, '');
  // three dots after a full stop would be four
  return `${words.replace(/[\s.,;:]+$/u, '')}…`;
}
