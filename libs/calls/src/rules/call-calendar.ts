import type { Blocker } from '#libs/kernel';

/** The instants of a call that the secretariat sets, in the order they come. */
export const CALL_INSTANTS = [
  'opensAt',
  'closesAt',
  'screeningEndsAt',
  'reviewEndsAt',
  'decisionsAt',
] as const;
export type CallInstant = (typeof CALL_INSTANTS)[number];
export type Calendar = Record<CallInstant, Date | null>;

/** Why dates do not fit together: each must come after the one before it that is set. */
export function calendarBlockers(calendar: Calendar): Blocker[] {
  let before: CallInstant | undefined;
  return CALL_INSTANTS.flatMap((name) => {
    const at = calendar[name];
    if (at === null) return [];
    const earlier = before === undefined ? null : calendar[before];
    const wrong = earlier !== null && at <= earlier;
    before = name;
    return wrong ? [{ code: 'date_out_of_order', field: name }] : [];
  });
}

export interface MovedDate {
  name: CallInstant;
  from: Date | null;
  to: Date;
}

/** The dates that were set before and are now others. */
export const movedDates = (before: Calendar, after: Calendar): MovedDate[] =>
  CALL_INSTANTS.flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    return from !== null && to !== null && from.getTime() !== to.getTime() ? [{ name, from, to }] : [];
  });
