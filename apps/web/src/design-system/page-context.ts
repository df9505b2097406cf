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

/** A form that holds what somebody is writing. */
export interface KeptForm {
  form: string;
  /** What its own first button sends, where that has a name. */
  enter?: { name: string; value: string };
  /** Another one, or the address of the page, is what a choice of language sends; a script takes this one along. */
  beside?: boolean;
}

/** What a component may know of the page around it. */
export interface PageContext {
  dir: 'ltr' | 'rtl';
  words: Words;
  /** Gives the token that a form of this visitor must carry; used where a form is not given one. */
  csrf?: () => string;
  /** What forms shown again were written on, by the names of their hidden fields; stands before what they are given. */
  versions?: Readonly<Record<string, string>>;
  /** Told of the forms that a choice of language takes along; gives an id to one that has none. */
  keeps?: (form: Omit<KeptForm, 'form'> & { form?: string }) => string;
}

const NOTHING_SAID: PageContext = { dir: 'ltr', words: { error: '', optional: '', asTable: '' } };

/** Told once, around the whole page: its direction, its words and its token. */
export const PageSurroundings = createContext<PageContext>(NOTHING_SAID);

/** Reads what the page has put around its parts with `PageSurroundings`. */
export function usePage(): PageContext {
  return useContext(PageSurroundings);
}
