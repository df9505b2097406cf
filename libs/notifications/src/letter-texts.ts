import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInstance, type TFunction } from 'i18next';
import type { LetterDraft } from './letter-draft.js';
import { PERSONAL_GAP, SIGN_IN_GAP, SITE_GAP } from './rules/letter-gaps.js';
import { plainLine, plainText } from './rules/plain-text.js';

type Words = string | readonly string[];
/** `subject`, or its plural forms: `subject_one`, `subject_other`. */
type Template = Record<`subject${string}`, string> & { body: Record<string, Words> };

const folder = path.resolve(import.meta.dirname, '../locales');
const read = (locale: string) =>
  JSON.parse(readFileSync(path.join(folder, locale, 'letters.json'), 'utf8')) as Record<string, Template>;
const LOCALES = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'letters.json')));
const TEMPLATES = read('en');

const i18n = createInstance();
await i18n.init({
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, { letters: read(locale) }])),
  fallbackLng: 'en',
  ns: ['letters'],
  defaultNS: 'letters',
  joinArrays: '\n',
  interpolation: { escapeValue: false }, // plain text, not HTML
});

/** The kinds of letters there is a template for. */
export const LETTER_KINDS: readonly string[] = Object.keys(TEMPLATES).filter(
  (key) => key !== 'frame' && key !== 'lines',
);

/** One line of a list inside a letter, in the recipient's language: a key of `lines` in letters.json. */
export const letterLine = (locale: string, key: string, params: Record<string, string | number>): string =>
  i18n.getFixedT(locale)(`lines.${key}`, cleaned(params, plainText));

/** What is known of a draft's call and forum. */
export interface LetterScope {
  forumName: string;
  callName: string;
  /** Path on our site. */
  callPath: string;
}

/** Subject (one line) and body (plain text) of a letter, in the recipient's language. */
export function letterText(
  draft: LetterDraft,
  scope: LetterScope | undefined,
): { subject: string; body: string } {
  const template = TEMPLATES[draft.kind];
  if (!template) throw new Error(`No letter of kind ${draft.kind} in letters.json`);
  const t = i18n.getFixedT(draft.locale);
  const name = plainLine(draft.toName);
  const from = scope?.forumName || 'Rostrum';
  const filled = {
    forumName: scope?.forumName ?? '',
    callName: scope?.callName ?? '',
    callUrl: scope?.callPath ?? '',
    name,
    signInUrl: SIGN_IN_GAP,
    personalKey: PERSONAL_GAP,
    ...draft.params,
  };
  const { body, ...subject } = template;
  for (const part of partsOf(subject)) refuseMissing(draft.kind, part, filled);
  const paragraphs = partsOf(body).filter((paragraph) => isSaid(draft.kind, paragraph, filled));
  const inBody = cleaned(filled, plainText);
  return {
    subject: t(`${draft.kind}.subject`, cleaned(filled, plainLine)),
    body: [
      name ? t('frame.greeting', { name }) : t('frame.greetingNameless'),
      ...paragraphs.map(({ key }) => t(`${draft.kind}.body.${key}`, inBody)),
      t('frame.signature', { from: plainLine(from) }),
    ].join('\n\n'),
  };
}

interface Part {
  key: string;
  gaps: string[];
}

/** The parts of a text in the order of the English file; the plural forms of one are one. */
function partsOf(texts: Record<string, Words>): Part[] {
  const parts = new Map<string, Part>();
  for (const [name, words] of Object.entries(texts)) {
    const key = name.replace(/_(zero|one|two|few|many|other)$/, '');
    const gaps = [
      ...[words]
        .flat()
        .join('\n')
        .matchAll(/\{\{(\w+)\}\}/g),
    ].map((match) => match[1] ?? '');
    const plural = key !== name ? ['count'] : [];
    parts.set(key, { key, gaps: [...new Set([...gaps, ...plural])] });
  }
  return [...parts.values()];
}

type Filled = Record<string, string | number>;

function refuseMissing(kind: string, { key, gaps }: Part, filled: Filled): void {
  const missing = gaps.filter((gap) => filled[gap] === undefined);
  if (missing.length > 0) throw new Error(`Letter ${kind}, ${key}: nothing given for ${missing.join(', ')}`);
}

/** A paragraph with nothing in one of its gaps is left out. */
function isSaid(kind: string, paragraph: Part, filled: Filled): boolean {
  refuseMissing(kind, paragraph, filled);
  return paragraph.gaps.every((gap) => filled[gap] !== '' && !(gap === 'count' && filled[gap] === 0));
}

function cleaned(
  filled: Record<string, string | number>,
  clean: (typed: string) => string,
): Parameters<TFunction>[1] & object {
  return Object.fromEntries(
    Object.entries(filled).map(([gap, value]) => {
      if (typeof value === 'number') return [gap, value];
      if (gap === 'signInUrl') return [gap, SIGN_IN_GAP];
      if (gap === 'personalKey') return [gap, PERSONAL_GAP];
      const own = gap.endsWith('Url') && value.startsWith('/');
      return [gap, own ? `${SITE_GAP}${plainLine(value)}` : clean(value)];
    }),
  );
}
