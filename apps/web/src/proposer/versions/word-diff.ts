import { diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, went or came. */
export interface DiffPart {
  kind: 'same' | 'deleted' | 'inserted';
  text: string;
}

/** Comparing two long texts that share nothing must not hold up everybody else. */
const PATIENCE_MS = 200;

/** What became of a text, word by word; of texts too unlike to compare, that one went and the other came. */
export function wordDiff(before: string, after: string, locale: string): DiffPart[] {
  // a space is no word in every script
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS, intlSegmenter });
  if (parts === undefined)
    return [
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value,
  }));
}
