import type { ProgrammeContent, ProgrammeSession } from './programme-content.js';

/** What a version changes for those who have read the one before. */
export interface ProgrammeChange {
  kind: 'added' | 'removed' | 'moved' | 'edited';
  sessionId: string;
  title: string;
}

const placeOf = (session: ProgrammeSession): string =>
  [session.roomId, session.startsAt, session.endsAt].join(' ');

/** The changes from one version to the next, session by session; a session that moved and was edited has moved. */
export function programmeChanges(
  before: ProgrammeContent | undefined,
  after: ProgrammeContent,
): ProgrammeChange[] {
  const old = new Map((before?.sessions ?? []).map((session) => [session.id, session]));
  const current = new Set(after.sessions.map((session) => session.id));
  const change = (kind: ProgrammeChange['kind'], { id, title }: ProgrammeSession): ProgrammeChange => ({
    kind,
    sessionId: id,
    title,
  });
  return [
    ...after.sessions.flatMap((session) => {
      const previous = old.get(session.id);
      if (!previous) return [change('added', session)];
      if (placeOf(previous) !== placeOf(session)) return [change('moved', session)];
      return sameText(previous, session) ? [] : [change('edited', session)];
    }),
    ...[...old.values()]
      .filter((session) => !current.has(session.id))
      .map((session) => change('removed', session)),
  ];
}

/** Key order differs between what was stored as jsonb and what was just read. */
const sameText = (a: ProgrammeSession, b: ProgrammeSession): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
