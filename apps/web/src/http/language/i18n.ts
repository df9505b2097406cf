import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { PSEUDO_LOCALE, pseudoTexts } from './pseudo-locale.js';

const folder = path.resolve(import.meta.dirname, '../../../locales');

const readLocale = (locale: string): Record<string, object> =>
  Object.fromEntries(
    readdirSync(path.join(folder, locale))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        path.basename(file, '.json'),
        JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8')) as object,
      ]),
  );

const english = readLocale('en');
// to look at pages from right to left; never where somebody might choose it
const pseudo = process.env['NODE_ENV'] === 'test' || process.env['ROSTRUM_DEMO'] === '1';
/** One folder of `locales/` each. */
const translated = readdirSync(folder).toSorted();
/** The languages a visitor can choose. */
const LOCALES: readonly string[] = pseudo ? [...translated, PSEUDO_LOCALE] : translated;
const RIGHT_TO_LEFT = new Set(['ar']);

export interface Language {
  lang: string;
  /** In that language and its own script. */
  label: string;
}

const languageOf = (lang: string): Language => ({
  lang,
  label: new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang,
});

const languagesByUse = new Map<string, readonly Language[]>();

/** The languages to choose from: those translated, and the one in use. Nothing where there is no choice. */
export function languagesBeside(inUse: string): readonly Language[] {
  const known = languagesByUse.get(inUse);
  if (known) return known;
  const all = [...new Set([...translated, inUse])];
  const made = all.length > 1 ? all.map((lang) => languageOf(lang)) : [];
  languagesByUse.set(inUse, made);
  return made;
}

const i18n = i18next.createInstance();
await i18n.init({
  resources: {
    ...Object.fromEntries(translated.map((locale) => [locale, readLocale(locale)])),
    ...(pseudo && { [PSEUDO_LOCALE]: pseudoTexts(english) as Record<string, object> }),
  },
  fallbackLng: 'en',
  ns: Object.keys(english),
  defaultNS: 'common',
  // a sentence that is missing is seen, and found by the test of all pages
  appendNamespaceToMissingKey: true,
  // Preact escapes; escaping here as well would show the visitor "&amp;"
  interpolation: { escapeValue: false },
});

export type Translate = TFunction;

/** A sentence with its gaps as they stand in the file, for a script that fills them in the browser. */
export const unfilled = (locale: string, key: string): string =>
  i18n.getFixedT(locale)(key, { skipInterpolation: true });

const translators = new Map<string, Translate>();

/** The sentences of one language: `t('proposer:form.title', { ... })`. */
export function translator(locale: string): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const made = remembering(i18n.getFixedT(locale), locale);
  translators.set(locale, made);
  return made;
}

// what makes i18next do more with a sentence than choose its plural and fill its gaps
const CHOOSING = ['context', 'defaultValue', 'ordinal'];
const SIMPLE = /^(?:[^{$]|\{(?!\{)|\$(?!t\()|\{\{\w+\}\})*$/;
const GAP = /\{\{(\w+)\}\}/g;

/**
 * Looks up a sentence once, each of its plurals once, and fills its gaps itself: a list of 344 rows asks for the same
 * one a thousand times. Defaults and whatever else chooses between sentences stay with i18next.
 */
function remembering(t: TFunction, locale: string): Translate {
  const plurals = new Intl.PluralRules(locale);
  const sentences = new Map<string, string | undefined>();
  const sentenceOf = (key: string, count: unknown): string | undefined => {
    const counted = typeof count === 'number';
    // i18next has a sentence of its own for none where a language gives one
    const form = counted ? `${key} ${count === 0 ? 'zero' : plurals.select(count)}` : key;
    if (sentences.has(form)) return sentences.get(form);
    const sentence = t(key, { skipInterpolation: true, ...(counted && { count }) });
    const simple = SIMPLE.test(sentence) ? sentence : undefined;
    sentences.set(form, simple);
    return simple;
  };
  const lookUp = (key: string, facts: Record<string, unknown> = {}): string => {
    const sentence = CHOOSING.some((name) => name in facts) ? undefined : sentenceOf(key, facts['count']);
    if (sentence === undefined) return t(key, facts);
    return sentence.replaceAll(GAP, (_, name: string) => textOf(facts[name]));
  };
  return lookUp as Translate;
}

const textOf = (fact: unknown): string =>
  typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean' ? String(fact) : '';

export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.slice(0, 2)) ? 'rtl' : 'ltr';

/** The first known language of a choice, a person's setting or an Accept-Language header; English otherwise. */
export function chooseLocale(...wishes: readonly (string | undefined)[]): string {
  for (const wish of wishes) {
    for (const part of (wish ?? '').split(',')) {
      const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
      const known =
        LOCALES.find((locale) => locale.toLowerCase() === tag) ??
        LOCALES.find((locale) => locale === tag.split('-')[0]);
      if (known) return known;
    }
  }
  return 'en';
}
