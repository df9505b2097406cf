import { AddRoom, AddSlot } from '#libs/programme';
import type { Actor } from '#libs/identity';
import type { House } from '../house.js';

/** The days of the event, and how much is to be placed on them. */
export interface VenueNeeds {
  callId: string;
  /** "2018-11-12"; the first of one or more days. */
  firstDay: string;
  lastDay: string;
  sessions: number;
}

/** Starts of the sessions of a day, of 90 minutes each, with pauses and a lunch between them. */
const STARTS = ['09:00', '11:00', '14:00', '16:00'];
const MINUTES = 90;
const FEWEST_ROOMS = 6;
/** One place in four stays free, so that nobody has to be in two sessions at once. */
const SLACK = 4 / 3;

const DAY = 86_400_000;

/** The days from the first to the last. */
export function daysOf(firstDay: string, lastDay: string): string[] {
  const [from, to] = [Date.parse(firstDay), Date.parse(lastDay)];
  const count = Math.max(1, Math.round((to - from) / DAY) + 1);
  return Array.from({ length: count }, (_, day) => new Date(from + day * DAY).toISOString().slice(0, 10));
}

/** How many rooms hold so many sessions on so many days. */
export const roomsFor = (sessions: number, days: number): number =>
  Math.max(FEWEST_ROOMS, Math.ceil((sessions * SLACK) / (days * STARTS.length)));

/** Sets up rooms and slots when no venue is known: as many rooms as the sessions need, four slots a day. */
export async function setUpVenue(
  house: House,
  actor: Actor,
  needs: VenueNeeds,
): Promise<{ rooms: number; slots: number }> {
  const days = daysOf(needs.firstDay, needs.lastDay);
  const rooms = roomsFor(needs.sessions, days.length);
  for (let room = 1; room <= rooms; room++)
    await house
      .get(AddRoom)
      .run(actor, { callId: needs.callId, name: `Room ${room}`, capacity: null, layout: '' });
  for (const date of days)
    for (const start of STARTS)
      await house.get(AddSlot).run(actor, { callId: needs.callId, date, start, minutes: MINUTES });
  return { rooms, slots: days.length * STARTS.length };
}
