import { type ProgrammeSession, type PublishedProgramme, programmeDays, publicNumber } from '#libs/programme';

/** A session in a list of the programme. */
export interface SessionLine {
  id: string;
  href: string;
  number: string;
  title: string;
  /** Organisations that hold it, or people where there is none. */
  by: string;
  room: string;
  theme: { name: string; href: string } | undefined;
  format: string;
  minutes: number;
  startsAt: Date;
  endsAt: Date;
}

export interface SlotView {
  startsAt: Date;
  endsAt: Date;
  sessions: SessionLine[];
}

export interface ProgrammeView {
  base: string;
  timeZone: string;
  motto: string;
  callName: string;
  version: number;
  publishedAt: Date;
  changelog: string;
  days: { date: string; href: string; current: boolean; sessions: number }[];
  themes: { slug: string; name: string; href: string; sessions: number }[];
  /** What was asked for: a theme, a search. */
  theme: string | undefined;
  search: string;
  /** The day shown; absent in lists across days. */
  date: string | undefined;
  found: number;
  slots: SlotView[];
}

export interface ProgrammeWish {
  date?: string;
  theme?: string;
  search?: string;
}

const normal = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function matches(session: ProgrammeSession, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const people = session.people.map((person) => `${person.name} ${person.organisation}`);
  const text = normal(
    [publicNumber(session.type, session.number), session.title, session.abstract, ...people].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** One day, one theme, or the sessions that hold every word of a search. Without a wish: the first day. */
export function presentProgramme(
  published: PublishedProgramme,
  base: string,
  wish: ProgrammeWish,
): ProgrammeView {
  const { call, sessions, themes } = published.content;
  const words = normal(wish.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const theme = themes.find((candidate) => candidate.slug === wish.theme);
  const days = programmeDays(sessions, call.timeZone);
  const acrossDays = words.length > 0 || theme !== undefined;
  const date = acrossDays ? undefined : (days.find((day) => day.date === wish.date) ?? days[0])?.date;
  const shown = sessions.filter(
    (session) => matches(session, words) && (theme === undefined || session.themeSlug === theme.slug),
  );
  const slots = programmeDays(shown, call.timeZone).flatMap((day) =>
    date === undefined || day.date === date ? day.slots : [],
  );
  const line = lineOf(published, base);
  return {
    base,
    timeZone: call.timeZone,
    motto: call.motto,
    callName: call.name,
    version: published.number,
    publishedAt: published.publishedAt,
    changelog: published.changelog,
    days: days.map((day) => ({
      date: day.date,
      href: `${base}?day=${day.date}`,
      current: day.date === date,
      sessions: day.slots.reduce((sum, slot) => sum + slot.sessions.length, 0),
    })),
    themes: themes.map(({ slug, name }) => ({
      slug,
      name,
      href: `${base}/themes/${slug}`,
      sessions: sessions.filter((session) => session.themeSlug === slug).length,
    })),
    theme: theme?.name,
    search: wish.search ?? '',
    date,
    found: slots.reduce((sum, slot) => sum + slot.sessions.length, 0),
    slots: slots.map((slot) => ({
      startsAt: new Date(slot.startsAt),
      endsAt: new Date(slot.endsAt),
      sessions: slot.sessions.map((session) => line(session)),
    })),
  };
}

/** Makes lines of a version's sessions, with its rooms and themes by name. */
export function lineOf(
  { content }: PublishedProgramme,
  base: string,
): (session: ProgrammeSession) => SessionLine {
  const rooms = new Map(content.rooms.map((room) => [room.id, room.name]));
  const themes = new Map(content.themes.map((theme) => [theme.slug, theme.name]));
  return (session) => {
    const name = session.themeSlug ? themes.get(session.themeSlug) : undefined;
    return {
      id: session.id,
      href: `${base}/sessions/${session.id}`,
      number: publicNumber(session.type, session.number),
      title: session.title,
      by: holdersOf(session),
      room: rooms.get(session.roomId) ?? '',
      theme: name ? { name, href: `${base}/themes/${session.themeSlug}` } : undefined,
      format: session.format,
      minutes: (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
    };
  };
}

function holdersOf({ people }: ProgrammeSession): string {
  const organisers = people.filter((person) => person.role === 'organiser');
  return [...new Set(organisers.map((person) => person.organisation || person.name))].join('; ');
}
