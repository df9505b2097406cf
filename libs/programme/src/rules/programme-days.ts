import { Temporal } from 'temporal-polyfill';
import type { ProgrammeSession } from './programme-content.js';

/** The sessions of one day of the programme, in the zone of its call. */
export interface ProgrammeDay {
  /** 2018-11-12 */
  date: string;
  /** Sessions that start together. */
  slots: ProgrammeSlot[];
}

export interface ProgrammeSlot {
  startsAt: string;
  /** The latest end of the sessions that start here. */
  endsAt: string;
  sessions: ProgrammeSession[];
}

/** An ISO instant on the wall clock of a zone. */
export const onTheWall = (instant: string, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/** The date of an instant in a zone: 2018-11-12. */
export const dateIn = (instant: string, timeZone: string): string =>
  onTheWall(instant, timeZone).toPlainDate().toString();

/** Groups sessions by day and start; expects them in the order of their start. */
export function programmeDays(sessions: readonly ProgrammeSession[], timeZone: string): ProgrammeDay[] {
  const days = new Map<string, Map<string, ProgrammeSlot>>();
  for (const session of sessions) {
    const date = dateIn(session.startsAt, timeZone);
    const slots = days.get(date) ?? new Map<string, ProgrammeSlot>();
    const slot = slots.get(session.startsAt) ?? {
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      sessions: [],
    };
    slot.sessions.push(session);
    if (session.endsAt > slot.endsAt) slot.endsAt = session.endsAt;
    slots.set(session.startsAt, slot);
    days.set(date, slots);
  }
  return [...days].map(([date, slots]) => ({ date, slots: [...slots.values()] }));
}
