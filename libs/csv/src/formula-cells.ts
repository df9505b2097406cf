/**
 * A spreadsheet takes a cell that starts like this for a formula and may run it; some take the wide signs of Chinese and
 * Japanese keyboards for the same (OWASP, "CSV injection"). Apostrophes before it are of the text: one more is added, so
 * that exactly one is taken back.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Makes a text harmless to a spreadsheet: an apostrophe before it shows it as it is. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes back the apostrophe that `neutralised` put there, so that our own exports can be read in again. */
export const unquoteFormula = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
