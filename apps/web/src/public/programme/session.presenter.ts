import type { ProgrammePerson, ProgrammeSession, PublishedProgramme } from '#libs/programme';
import type { OwedReport, PublicReport } from '#libs/reports';
import { lineOf, type SessionLine } from './programme.presenter.js';

export interface SessionView extends SessionLine {
  base: string;
  timeZone: string;
  abstract: string;
  roles: { role: string; people: ProgrammePerson[] }[];
  /** Once it was filed. */
  report: PublicReport | undefined;
  /** The report of it, while the visitor is yet to file it. */
  owed: readonly OwedReport[];
}

// in the order in which a reader asks for them
const ROLES = ['organiser', 'speaker', 'onsite_moderator', 'online_moderator', 'rapporteur'];

/** One session with everybody in it, by role. */
export function presentSession(
  programme: PublishedProgramme,
  base: string,
  session: ProgrammeSession,
  report: PublicReport | undefined,
  owed: readonly OwedReport[],
): SessionView {
  const known = ROLES.filter((role) => session.people.some((person) => person.role === role));
  return {
    ...lineOf(programme, base)(session),
    base,
    timeZone: programme.content.call.timeZone,
    abstract: session.abstract,
    report,
    owed,
    roles: known.map((role) => ({ role, people: session.people.filter((person) => person.role === role) })),
  };
}
