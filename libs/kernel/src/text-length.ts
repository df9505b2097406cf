/** How the length of a text is limited. */
export type LengthUnit = 'words' | 'characters';

/** Counts words between white space, or characters as a person sees them (an accented letter or an emoji is one). */
export function textLength(text: string, unit: LengthUnit): number {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  if (unit === 'words') return trimmed.split(/\s+/u).length;
  let count = 0;
  for (const _ of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(trimmed)) count += 1;
  return count;
}
