// control characters but tab and newline; also the ones that reverse the direction of a line to disguise it
const UNSEEN = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text somebody typed, fit for the body of a letter: no control characters, and no gap of ours to be filled. */
export const plainText = (typed: string): string =>
  typed.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '').replaceAll('{{', '{ {');

/** Text somebody typed, fit for a subject or a name: one line, so that it cannot add a header. */
export const plainLine = (typed: string): string => plainText(typed).replaceAll(/\s+/g, ' ').trim();
