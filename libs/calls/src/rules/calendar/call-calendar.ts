import type { Blocker } from '#libs/kernel';

/** The instants of a call that the secretariat sets, in the order people read them. */
export const CALL_INSTANTS = [
  'opensAt',
  'closesAt',
  'screeningEndsAt',
  'cureEndsAt',
  'reviewStartsAt',
  'reviewEndsAt',
  'decisionsAt',
] as const;
export type CallInstant = (typeof CALL_INSTANTS)[number];
export type Calendar = Record<CallInstant, Date | null>;

/**
 * What must come after what, where both are set. Screening, curing and reviewing may overlap: proposals that are
 * in order go to the reviewers while others are being mended.
 */
const AFTER: Partial<Record<CallInstant, readonly CallInstant[]>> = {
  closesAt: ['opensAt'],
  screeningEndsAt: ['closesAt', 'opensAt'],
  cureEndsAt: ['closesAt', 'opensAt'],
  reviewStartsAt: ['closesAt', 'opensAt'],
  reviewEndsAt: ['reviewStartsAt', 'cureEndsAt', 'screeningEndsAt', 'closesAt', 'opensAt'],
  decisionsAt: ['reviewEndsAt', 'reviewStartsAt', 'screeningEndsAt', 'closesAt', 'opensAt'],
};

/** Why dates do not fit together: each must come after those before it that are set. */
export const calendarBlockers = (calendar: Calendar): Blocker[] =>
  CALL_INSTANTS.filter((name) => {
    const at = calendar[name];
    return (
      at !== null &&
      (AFTER[name] ?? []).some((earlier) => calendar[earlier] !== null && at <= calendar[earlier])
    );
  }).map((field) => ({ code: 'date_out_of_order', field }));

/** Days of the event, as 2018-11-12; null while not known. */
export interface EventDays {
  eventStartsOn: string | null;
  eventEndsOn: string | null;
}

/** Why the dates of a call cannot be these: its instants, and the days of the event. */
export const datesBlockers = (calendar: Calendar, { eventStartsOn, eventEndsOn }: EventDays): Blocker[] => [
  ...calendarBlockers(calendar),
  ...(eventStartsOn && eventEndsOn && eventEndsOn < eventStartsOn
    ? [{ code: 'event_ends_first', field: 'eventEndsOn' }]
    : []),
];

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
