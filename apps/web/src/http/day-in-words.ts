import { inWords } from './moment.js';

/** A day of the calendar, 2017-12-30, in words: "30 December 2017". It is the same day everywhere. */
export const dayInWords = (day: string, locale: string): string => {
  const at = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : inWords(at, 'UTC', locale, 'date');
};
