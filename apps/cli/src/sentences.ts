import { readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import type { Blocker } from '#libs/kernel';

const read = (file: string): object =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, file), 'utf8')) as object;

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'en',
  resources: {
    en: {
      cli: read('../locales/en/cli.json'),
      // the pages and the commands refuse in the same words
      refusals: read('../../web/locales/en/refusals.json'),
    },
  },
  interpolation: { escapeValue: false },
});

/** A sentence of the commands. */
export const say = (key: string, facts: Record<string, unknown> = {}): string => i18n.t(`cli:${key}`, facts);

/** The sentence of one reason, with the place in a file where it belongs to one: "p.csv:7 title: …". */
export function sentenceOf(blocker: Blocker, file?: string): string {
  const { line, column } = blocker as { line?: number; column?: string };
  const place =
    line === undefined ? (blocker.field ?? '') : [`${file ?? ''}:${line}`, column].filter(Boolean).join(' ');
  const sentence = i18n.t(`refusals:${blocker.code}`, { ...blocker, defaultValue: blocker.code });
  return place ? `${place}: ${sentence}` : sentence;
}
