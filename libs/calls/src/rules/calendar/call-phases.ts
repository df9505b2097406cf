import type { Calendar } from './call-calendar.js';

export type PhaseName = 'writing' | 'screening' | 'mending' | 'reviewing' | 'deciding';

/** A time in which something can be done in a call. One end may not be known. */
export interface CallPhase {
  name: PhaseName;
  from: Date | null;
  until: Date | null;
}

/** What is open when, as far as the dates say. Screening, mending and reviewing may overlap. */
export function callPhases(calendar: Calendar): CallPhase[] {
  const { opensAt, closesAt, screeningEndsAt, cureEndsAt, reviewStartsAt, reviewEndsAt, decisionsAt } =
    calendar;
  const phases: readonly (readonly [known: Date | null, CallPhase])[] = [
    [opensAt ?? closesAt, { name: 'writing', from: opensAt, until: closesAt }],
    [screeningEndsAt, { name: 'screening', from: closesAt, until: screeningEndsAt }],
    [cureEndsAt, { name: 'mending', from: closesAt, until: cureEndsAt }],
    [
      reviewStartsAt ?? reviewEndsAt,
      { name: 'reviewing', from: reviewStartsAt ?? closesAt, until: reviewEndsAt },
    ],
    [decisionsAt, { name: 'deciding', from: reviewEndsAt, until: decisionsAt }],
  ];
  return phases.filter(([known]) => known !== null).map(([, phase]) => phase);
}
