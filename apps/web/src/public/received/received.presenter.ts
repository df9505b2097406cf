import { type CallSettings, choiceName } from '#libs/calls';
import type { Page } from '#libs/kernel';
import type { ReceivedProposal } from '#libs/proposals';
import { pageNamed } from '../../http/page-links.js';

/** What a reader asked to see of the list; all of it stands in the address. */
export interface ReceivedWish {
  theme?: string;
  format?: string;
  text?: string;
  page: number;
}

export interface ReceivedView {
  base: string;
  wish: ReceivedWish;
  rows: { key: string; href: string; number: string; title: string; about: string; organisers: string[] }[];
  list: Omit<Page<unknown>, 'rows'>;
  themes: readonly { value: string; label: string }[];
  formats: readonly { value: string; label: string }[];
  files: { csv: string; json: string };
}

/** Reads the wish from an address; what cannot be one is left out. */
export function wishFrom(query: Record<string, unknown>): ReceivedWish {
  const text = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
  };
  return {
    theme: text('theme'),
    format: text('format'),
    text: text('q'),
    page: pageNamed(query['page']),
  };
}

/** The address of the list, or of a file of it, with a wish. */
export function receivedHref(base: string, { theme, format, text, page }: ReceivedWish, file = ''): string {
  const asked = new URLSearchParams({
    ...(theme && { theme }),
    ...(format && { format }),
    ...(text && { q: text }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return `${base}/received${file}${asked && `?${asked}`}`;
}

interface Lists {
  settings: CallSettings;
  themes: readonly { slug: string; name: string }[];
  formats: readonly { slug: string; name: string }[];
}

/** Puts the list together. */
export function presentReceived(
  list: Page<ReceivedProposal>,
  { settings, themes, formats }: Lists,
  base: string,
  wish: ReceivedWish,
): ReceivedView {
  const choices = (all: Lists['themes']) => all.map(({ slug, name }) => ({ value: slug, label: name }));
  const whole = { ...wish, page: 1 };
  return {
    base,
    wish,
    rows: list.rows.map((row) => ({
      key: row.id,
      href: `${base}/proposals/${row.id}`,
      number: `${settings.numberPrefix}${row.number}`,
      title: row.title,
      about: [row.themeName, row.formatName].filter(Boolean).join(' · '),
      organisers: row.organisers.map(({ name, organisation }) =>
        [name, organisation].filter(Boolean).join(', '),
      ),
    })),
    list,
    themes: choices(themes),
    formats: choices(formats),
    files: { csv: receivedHref(base, whole, '.csv'), json: receivedHref(base, whole, '.json') },
  };
}

export const RECEIVED_COLUMNS = [
  'number',
  'title',
  'theme',
  'format',
  'minutes',
  'language',
  'tags',
  'organisers',
  'organisations',
  'stakeholder_groups',
  'regional_groups',
  'countries',
  'url',
] as const;

/** A proposal as a line of a table to keep. */
export function receivedCells(
  row: ReceivedProposal,
  settings: CallSettings,
  site: string,
): (string | number | null)[] {
  const all = (values: readonly (string | null)[]) => [...new Set(values.filter(Boolean))].join('; ');
  const { organisers } = row;
  return [
    row.number,
    row.title,
    row.themeName,
    row.formatName,
    row.minutes,
    row.language,
    row.tags.join('; '),
    organisers.map(({ name }) => name).join('; '),
    all(organisers.map(({ organisation }) => organisation)),
    all(organisers.map(({ stakeholderGroup }) => choiceName(settings.stakeholderGroups, stakeholderGroup))),
    all(organisers.map(({ regionalGroup }) => choiceName(settings.regionalGroups, regionalGroup))),
    all(organisers.map(({ country }) => country)),
    `${site}/proposals/${row.id}`,
  ];
}

/** The same for machines. */
export const receivedJson = (rows: readonly ReceivedProposal[], settings: CallSettings, site: string) =>
  rows.map(({ id, organisers, ...row }) => ({
    ...row,
    publicNumber: `${settings.numberPrefix}${row.number}`,
    organisers: organisers.map((one) => ({
      ...one,
      stakeholderGroup: choiceName(settings.stakeholderGroups, one.stakeholderGroup) || null,
      regionalGroup: choiceName(settings.regionalGroups, one.regionalGroup) || null,
    })),
    url: `${site}/proposals/${id}`,
  }));
