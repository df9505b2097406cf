import type { Blocker } from '#libs/kernel';
import { addressBlockers } from './report-address.js';

/** Somebody who held a workshop, as far as anybody still knows. */
export interface PastOrganiser {
  name: string;
  email: string;
  organisation: string;
}

/** A workshop of an edition that was held before this installation ran them. */
export interface PastWorkshop {
  year: number;
  /** "IGF 2017" */
  edition: string;
  number: number | null;
  title: string;
  organisers: readonly PastOrganiser[];
  /** Where its report is published; empty while there is none. */
  reportAddress: string;
  /** 2017-12-30; empty where nobody knows it. */
  filedOn: string;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;
export const MOST_ORGANISERS = 40;
const LONGEST = { edition: 100, title: 500, part: 300 };

/** Why a workshop cannot be put on record, at the names its fields have in every form and file. */
export function pastWorkshopBlockers(workshop: PastWorkshop): Blocker[] {
  const { year, edition, number, title, organisers, reportAddress, filedOn } = workshop;
  return [
    ...(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
      ? []
      : [{ code: 'year_wrong', field: 'year' }]),
    ...tooLong('edition', edition, LONGEST.edition),
    ...(number === null || (Number.isInteger(number) && number >= 1 && number <= 1_000_000)
      ? []
      : [{ code: 'workshop_number_wrong', field: 'number' }]),
    ...(title === '' ? [{ code: 'isNotEmpty', field: 'title' }] : tooLong('title', title, LONGEST.title)),
    ...organiserBlockers(organisers),
    ...addressBlockers(reportAddress, 'reportAddress'),
    ...(filedOn === '' || isDay(filedOn) ? [] : [{ code: 'date_wrong', field: 'filedOn' }]),
    ...(filedOn !== '' && reportAddress === '' ? [{ code: 'filed_without_address', field: 'filedOn' }] : []),
  ];
}

function organiserBlockers(organisers: readonly PastOrganiser[]): Blocker[] {
  const field = 'organisers';
  if (organisers.length === 0) return [{ code: 'nobody_held_it', field }];
  if (organisers.length > MOST_ORGANISERS) return [{ code: 'too_many_people', field, max: MOST_ORGANISERS }];
  return organisers
    .flatMap(({ name, email, organisation }) => [
      ...(email === '' || /^[^\s@|;]+@[^\s@|;]+\.[^\s@|;]+$/.test(email)
        ? []
        : [{ code: 'organiser_email_wrong', field, email }]),
      ...tooLong(
        field,
        [name, email, organisation].toSorted((a, b) => b.length - a.length)[0]!,
        LONGEST.part,
      ),
    ])
    .slice(0, 1);
}

const tooLong = (field: string, text: string, max: number): Blocker[] =>
  text.length > max ? [{ code: 'text_too_long', field, max }] : [];

/** Whether it is a day of the calendar, written 2017-12-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** People as they are typed and as files have them: one a line or separated by `;`, the particulars by `|`. */
export const organisersFrom = (typed: string): PastOrganiser[] =>
  typed
    .split(/[\n;]/)
    .map((line) => line.split('|').map((part) => part.trim().replaceAll(/\s+/g, ' ')))
    .filter((parts) => parts.some((part) => part !== ''))
    .map(([name = '', email = '', organisation = '']) => ({
      name,
      email: email.toLowerCase(),
      organisation,
    }));

/** The same people, to be typed again. */
export const organisersTyped = (organisers: readonly PastOrganiser[]): string =>
  organisers
    .map(({ name, email, organisation }) => [name, email, organisation].join(' | ').replace(/(?: \| )+$/, ''))
    .join('\n');
