import type { CsvCell } from '#libs/csv';
import { onTheWall, publicNumber, type PublishedProgramme } from '#libs/programme';

/** The published programme as a table, times on the wall clock of the call. */
export function programmeRows({ content }: PublishedProgramme): { header: string[]; rows: CsvCell[][] } {
  const rooms = new Map(content.rooms.map((room) => [room.id, room.name]));
  const themes = new Map(content.themes.map((theme) => [theme.slug, theme.name]));
  return {
    header: ['number', 'title', 'date', 'start', 'end', 'room', 'theme', 'format', 'organisers', 'speakers'],
    rows: content.sessions.map((session) => {
      const [start, end] = [session.startsAt, session.endsAt].map((at) =>
        onTheWall(at, content.call.timeZone),
      );
      const named = (role: string) =>
        session.people
          .filter((person) => person.role === role)
          .map((person) => person.name)
          .join('; ');
      return [
        publicNumber(session.type, session.number),
        session.title,
        start?.toPlainDate().toString(),
        start?.toPlainTime().toString({ smallestUnit: 'minute' }),
        end?.toPlainTime().toString({ smallestUnit: 'minute' }),
        rooms.get(session.roomId),
        session.themeSlug ? themes.get(session.themeSlug) : null,
        session.format,
        named('organiser'),
        named('speaker'),
      ];
    }),
  };
}
