import { createHash } from 'node:crypto';
import type { ProgrammeContent, ProgrammeSession, PublishedProgramme } from '../rules/programme-content.js';
import { dateIn, onTheWall, type ProgrammeDay, programmeDays } from '../rules/programme-days.js';
import { publicNumber } from '../rules/session-types.js';

/** With its offset, as readers of the format expect: 2018-11-12T09:30:00+01:00. */
const withOffset = (instant: string, timeZone: string): string =>
  onTheWall(instant, timeZone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });

/** A positive number that stays the same from version to version: the format asks for one beside the UUID. */
const numberOf = (text: string): number =>
  (createHash('sha256').update(text).digest().readUInt32BE(0) >>> 1) + 1;

const hoursAndMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Lower case, digits and underscores, at least four long: the format's idea of a name. */
const acronymOf = (call: ProgrammeContent['call']): string =>
  `${call.forumSlug}${call.callSlug}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .padEnd(4, '0');

/**
 * The programme in the format `schedule.json` of c3voc, version 1, which conference apps read.
 * @param baseUrl address of the programme's pages, without a slash at its end
 */
export function programmeSchedule({ number, content }: PublishedProgramme, baseUrl: string): object {
  const { call, sessions, themes, rooms } = content;
  const days = programmeDays(sessions, call.timeZone);
  const today = dateIn(new Date(0).toISOString(), call.timeZone);
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Rostrum', version: String(number) },
    schedule: {
      version: String(number),
      base_url: baseUrl,
      conference: {
        acronym: acronymOf(call),
        title: call.name,
        start: days[0]?.date ?? today,
        end: days.at(-1)?.date ?? today,
        daysCount: days.length,
        timeslot_duration: '00:05',
        time_zone_name: call.timeZone,
        url: baseUrl,
        tracks: themes.map((theme) => ({ name: theme.name, slug: theme.slug })),
        rooms: rooms.map((room) => ({
          guid: room.id,
          name: room.name,
          ...(room.capacity && { capacity: room.capacity }),
        })),
        days: days.map((day, index) => dayOf(day, index + 1, content, baseUrl)),
      },
    },
  };
}

function dayOf(day: ProgrammeDay, index: number, content: ProgrammeContent, baseUrl: string): object {
  const { timeZone } = content.call;
  const sessions = day.slots.flatMap((slot) => slot.sessions);
  const ends = sessions.map((session) => session.endsAt).toSorted();
  return {
    index,
    date: day.date,
    day_start: withOffset(sessions[0]?.startsAt ?? '', timeZone),
    day_end: withOffset(ends.at(-1) ?? '', timeZone),
    rooms: Object.fromEntries(
      content.rooms.map((room) => [
        room.name,
        sessions
          .filter((session) => session.roomId === room.id)
          .map((session) => eventOf(session, content, baseUrl)),
      ]),
    ),
  };
}

function eventOf(
  session: ProgrammeSession,
  { call, rooms, themes }: ProgrammeContent,
  baseUrl: string,
): object {
  const minutes = (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000;
  const date = withOffset(session.startsAt, call.timeZone);
  return {
    guid: session.id,
    id: numberOf(session.id),
    date,
    start: date.slice(11, 16),
    end: withOffset(session.endsAt, call.timeZone),
    duration: hoursAndMinutes(minutes),
    room: rooms.find((room) => room.id === session.roomId)?.name,
    slug: `${session.type}_${session.number}`,
    url: `${baseUrl}/sessions/${session.id}`,
    title: session.title,
    subtitle: publicNumber(session.type, session.number),
    track: themes.find((theme) => theme.slug === session.themeSlug)?.name ?? null,
    type: session.type,
    language: null,
    abstract: session.abstract,
    description: null,
    persons: session.people.map((person) => ({
      id: numberOf(`${person.name}|${person.organisation}`),
      name: person.name,
    })),
    links: [],
  };
}
