import type { CallSetup } from '#libs/calls';
import { differingPlaces, type KeptVersion, valueAt, type VersionRow } from '#libs/proposals';
import type { Translate } from '../../http/language/i18n.js';
import { placeInWords, placeLabel, type Reader } from '../place-words.js';
import { type DiffPart, wordDiff } from './word-diff.js';

/** One version in the list. */
export interface VersionLine {
  number: number;
  act: string;
  savedAt: Date;
  savedBy: string;
  /** The fields that differ from the version before. */
  changed: string[];
}

/** What changed between two versions, field by field. */
export interface ComparisonView {
  from: number;
  to: number;
  fields: { label: string; parts: DiffPart[] }[];
}

export interface VersionsView {
  title: string;
  zone: string;
  rows: VersionLine[];
  comparison: ComparisonView | undefined;
  /** The version now stored. */
  current: number;
  chosen: { from: number; to: number };
  restorable: boolean;
  hrefs: { list: string; proposal: string; self: string; earlier: string | undefined };
}

/** A row of the list in words. */
export const presentVersion = (t: Translate, row: VersionRow, call: CallSetup): VersionLine => ({
  number: row.number,
  act: t(`writing:acts.${row.act}`, { from: row.restoredFrom ?? '', defaultValue: t('writing:acts.saved') }),
  savedAt: row.savedAt,
  savedBy: row.savedBy,
  changed: row.changed.map((place) => placeLabel(t, place, call)),
});

/** Puts two versions side by side: every field that differs, word by word. */
export function compareVersions(
  { t, locale }: Reader,
  [from, to]: readonly [KeptVersion, KeptVersion],
  call: CallSetup,
): ComparisonView {
  const words = (version: KeptVersion, place: Parameters<typeof valueAt>[1]) =>
    placeInWords({ t, locale }, place, valueAt(version.content, place), call);
  return {
    from: from.number,
    to: to.number,
    fields: differingPlaces(from.content, to.content)
      .map((place) => ({
        label: placeLabel(t, place, call),
        parts: wordDiff(words(from, place), words(to, place), locale),
      }))
      .filter(({ parts }) => parts.some(({ kind }) => kind !== 'same')),
  };
}
