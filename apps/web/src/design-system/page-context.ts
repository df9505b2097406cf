import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Short words that many components repeat; the page passes them in its own language. */
export interface Words {
  /** Read aloud before a field's error, with its colon: "Error: ". */
  error: string;
  /** Beside the label of a field that may stay empty: "(optional)". */
  optional: string;
  /** Opens the table behind a chart: "As a table". */
  asTable: string;
}

/** What a component may know of the page around it. */
export interface PageContext {
  dir: 'ltr' | 'rtl';
  words: Words;
}

const NOTHING_SAID: PageContext = { dir: 'ltr', words: { error: '', optional: '', asTable: '' } };

export const PageSurroundings = createContext<PageContext>(NOTHING_SAID);

/** Reads the direction and the words that `Document` was given. */
export function usePage(): PageContext {
  return useContext(PageSurroundings);
}
