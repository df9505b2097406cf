/** Legal forms that say nothing about who an organisation is, in the UN languages and their neighbours. */
const LEGAL_FORMS = new Set(
  (
    'inc incorporated ltd limited llc llp lp plc corp corporation co company pty pvt pbc ' +
    'gmbh ag kg ev ggmbh ug se sa sas sarl sasu asbl aisbl vzw bv nv stichting ab as asa oy oyj ry aps ' +
    'srl spa sl slu ltda eireli sapi cv ac eirl saa ooo oao zao pao ano ngo npo ong foundation fondation fundacion'
  ).split(' '),
);
const ARTICLES = new Set([
  'the',
  'of',
  'for',
  'and',
  'de',
  'la',
  'le',
  'les',
  'el',
  'del',
  'des',
  'du',
  'et',
  'y',
  'a',
  'an',
]);

/**
 * The form of an organisation's name by which two spellings are taken for one: no case, no accents, no punctuation,
 * no legal form at its end, no articles. Empty when nothing is left to compare.
 */
export function organisationKey(name: string): string {
  const words = plain(name)
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1') // e.V., S.A., S. A. de C. V.
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '' && !ARTICLES.has(word));
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1]!)) end -= 1;
  return words.slice(0, end).join(' ');
}

/** Small letters without accents; compatibility forms (full width, ligatures) are unified. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('&', ' and ');
