import ical, { ICalCalendarMethod } from 'ical-generator';
import type { PublishedProgramme } from '../rules/programme-content.js';
import { publicNumber } from '../rules/session-types.js';

/**
 * The programme, one day or one session of it, as iCalendar (RFC 5545).
 * A session keeps its UID from version to version, so that a calendar that subscribes moves it.
 * @param baseUrl address of the programme's pages, without a slash at its end
 */
export function programmeCalendar(
  programme: PublishedProgramme,
  baseUrl: string,
  sessions = programme.content.sessions,
): string {
  const { call, rooms } = programme.content;
  const roomNames = new Map(rooms.map((room) => [room.id, room.name]));
  const calendar = ical({
    name: call.name,
    prodId: { company: 'Rostrum', product: 'Programme', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const session of sessions)
    calendar.createEvent({
      id: `${session.id}@rostrum`,
      sequence: programme.number,
      stamp: programme.publishedAt,
      start: new Date(session.startsAt),
      end: new Date(session.endsAt),
      summary: `${publicNumber(session.type, session.number)} ${session.title}`,
      description: session.abstract,
      location: [roomNames.get(session.roomId), call.place].filter(Boolean).join(', '),
      url: `${baseUrl}/sessions/${session.id}`,
    });
  return calendar.toString();
}
