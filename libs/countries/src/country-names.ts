import { COUNTRY_CODES } from './country-codes.js';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
}

/** A language without its region; Chinese keeps it, for its scripts and regions name countries differently. */
const languageOf = (locale: string): string =>
  locale.startsWith('zh') ? locale : (locale.split('-')[0] ?? 'en');

/** Made once a language: building one costs more than a page. */
function onceALanguage<T>(make: (language: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const language = languageOf(locale);
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}

const namesIn = onceALanguage((language) => new Intl.DisplayNames([language, 'en'], { type: 'region' }));

/** The name of a country in a reader's language, as the Unicode CLDR has it; what is no code comes back as it is. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return namesIn(locale).of(code) ?? code;
}

/** Every country in the order of a reader's language. */
export const countriesIn: (locale: string) => readonly Country[] = onceALanguage((language) => {
  const { compare } = new Intl.Collator([language, 'en']);
  return COUNTRY_CODES.map((code) => ({ code, name: countryName(code, language) })).toSorted((a, b) =>
    compare(a.name, b.name),
  );
});
