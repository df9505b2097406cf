import type { Blocker } from '#libs/kernel';
import type { Translate } from './language/i18n.js';

const MOST_SHOWN = 100;

/** The reasons against a file, as sentences: "Line 3, themes: this call has no theme ...". */
export function badRows(t: Translate, blockers: readonly Blocker[]): { key: number; text: string }[] {
  return blockers.slice(0, MOST_SHOWN).map((blocker, key) => {
    const reason = t(`refusals:${blocker.code}`, { ...blocker, defaultValue: t('refusals:other') });
    if (blocker['line'] === undefined) return { key, text: reason };
    const where = blocker['column'] ? 'common:file.cell' : 'common:file.line';
    return { key, text: t(where, { line: blocker['line'], column: blocker['column'], reason }) };
  });
}
