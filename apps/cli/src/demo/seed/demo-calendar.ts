import type { CallDates } from '#libs/calls';

const DAY = 86_400_000;

/** The same calendar every year, moved so that the demo is always in the middle of things. */
export interface DemoCalendar {
  /** Dates of the call whose event is over. */
  held: CallDates;
  /** Dates of the call whose committee deliberates. */
  reviewing: CallDates;
  /** Dates of the call that takes proposals. */
  open: CallDates;
}

/** The last minute of the day that is so many days from now, as deadlines are. */
const deadline = (now: Date, days: number): string =>
  `${new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)}T23:59:00Z`;

const day = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/** Dates around `now`; reviews may still come in for three days, proposals for twelve. */
export function demoCalendar(now: Date): DemoCalendar {
  return {
    held: {
      opensAt: deadline(now, -480),
      closesAt: deadline(now, -420),
      screeningEndsAt: deadline(now, -413),
      reviewEndsAt: deadline(now, -380),
      decisionsAt: deadline(now, -370),
      eventStartsOn: day(now, -250),
      eventEndsOn: day(now, -248),
    },
    reviewing: {
      opensAt: deadline(now, -100),
      closesAt: deadline(now, -40),
      screeningEndsAt: deadline(now, -33),
      reviewEndsAt: deadline(now, 3),
      decisionsAt: deadline(now, 10),
      eventStartsOn: day(now, 120),
      eventEndsOn: day(now, 122),
    },
    open: {
      opensAt: deadline(now, -30),
      closesAt: deadline(now, 12),
      screeningEndsAt: deadline(now, 19),
      reviewEndsAt: deadline(now, 42),
      decisionsAt: deadline(now, 70),
      eventStartsOn: day(now, 480),
      eventEndsOn: day(now, 484),
    },
  };
}
