import { COUNTRY_CODES } from './country-codes.js';

/** Chinese in both scripts, and in Hong Kong's own words where Taiwan has others: 義大利 is 意大利 there. */
const LANGUAGES = ['ar', 'zh-Hans', 'zh-Hant', 'zh-HK', 'en', 'fr', 'ru', 'es'];

/** Names that sheets use and the Unicode CLDR does not: official ones of the United Nations, and everyday ones. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['阿联酋', '阿聯酋'],
  BN: ['brunei darussalam'],
  CD: ['drc', 'dr congo', 'democratic republic of the congo', 'congo democratic republic of the'],
  CG: ['congo', 'republic of the congo'],
  CI: ['ivory coast'],
  CN: ['中华人民共和国', '中華人民共和國'],
  CV: ['cabo verde'],
  CZ: ['czech republic'],
  FM: ['federated states of micronesia'],
  GB: ['great britain', 'united kingdom of great britain and northern ireland'],
  IR: ['islamic republic of iran'],
  KP: [
    'democratic people s republic of korea',
    'dprk',
    '朝鲜民主主义人民共和国',
    '朝鮮',
    '朝鮮民主主義人民共和國',
  ],
  KR: ['republic of korea', 'korea republic of', '大韩民国', '大韓民國', '韓國'],
  LA: ['lao people s democratic republic', 'lao pdr'],
  MD: ['republic of moldova'],
  MK: ['macedonia'],
  PS: ['state of palestine', 'palestine'],
  RU: ['russian federation', 'Российская Федерация', '俄罗斯联邦', '俄羅斯聯邦'],
  SY: ['syrian arab republic'],
  SZ: ['swaziland'],
  TL: ['east timor'],
  TR: ['turkey'],
  TW: ['臺灣'],
  TZ: ['united republic of tanzania', 'tanzania united republic of'],
  US: ['usa', 'u s a', 'united states of america', '美利坚合众国', '美利堅合眾國'],
  VA: ['holy see'],
  VN: ['viet nam'],
};

/** A name without what spellings differ in: marks, case, punctuation, an article. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

const withoutBrackets = (name: string): string => name.replaceAll(/[(（][^)）]*[)）]/g, ' ');

let codes: ReadonlyMap<string, string> | undefined;

/** Every name in the six languages. Made when it is first asked for: pages never do. */
function codesByName(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const names = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style })),
  );
  for (const code of COUNTRY_CODES) {
    for (const name of [...names.map((inOne) => inOne.of(code) ?? code), ...(OTHER_NAMES[code] ?? [])])
      byName.set(plain(name), code);
  }
  return byName;
}

/**
 * The code of a country that somebody wrote as a code or by its name in one of the six languages.
 * @returns ISO 3166-1 alpha-2; null where it is no country we know, or could be two
 */
export function countryCodeOf(written: string): string | null {
  const code = written.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && COUNTRY_CODES.includes(code)) return code;
  codes ??= codesByName();
  // what stands in brackets tells two apart in some names, and is an official title in others
  return codes.get(plain(written)) ?? codes.get(plain(withoutBrackets(written))) ?? null;
}

/** A code or a name in one of the six languages; what is neither stays as it is, to be refused as it was written. */
export const countryFrom = (written: string): string | null => countryCodeOf(written) ?? (written || null);
