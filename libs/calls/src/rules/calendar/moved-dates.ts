import type { PlannedDates } from '../plan/call-plan.js';

/** The same instant or day so many years later; 29 February becomes the 28th. */
function yearsLater(at: string, years: number): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(at);
  if (!day) return at;
  const [, year, month, date, rest = ''] = day;
  const later = Number(year) + years;
  const last = new Date(Date.UTC(later, Number(month), 0)).getUTCDate();
  return `${String(later).padStart(4, '0')}-${month}-${String(Math.min(Number(date), last)).padStart(2, '0')}${rest}`;
}

/** All dates of a call moved by whole years: what a copy of a past call begins with. */
export const datesMovedBy = (dates: PlannedDates, years: number): PlannedDates =>
  Object.fromEntries(
    Object.entries(dates).map(([name, at]: [string, string | null]) => [
      name,
      at === null ? null : yearsLater(at, years),
    ]),
  ) as unknown as PlannedDates;
