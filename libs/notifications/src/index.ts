export type { LetterDraft } from './letter-draft.js';
export { LETTER_KINDS, letterText, type LetterScope } from './letter-texts.js';
export { LETTER_STATUSES, type LetterStatus } from './persistence/letter.entity.js';
export { fillGaps, SIGN_IN_GAP, SITE_GAP } from './rules/letter-gaps.js';
export { plainLine, plainText } from './rules/plain-text.js';
export { writeLetters } from './write-letters.js';
