import { serveThread } from '#libs/threads';
import { type Comparison, compareTexts, type TextsOfCall } from '../rules/near-duplicates/compare-texts.js';

/** Texts of a call so large that nothing else should wait for their comparison. */
export const act = (texts: TextsOfCall): Promise<Comparison> => compareTexts(texts);

serveThread(act);
