import type { SessionType } from './session-types.js';

/** Everything a published version says. Instants are ISO 8601 in UTC; ids are those of the working draft. */
export interface ProgrammeContent {
  call: ProgrammeCall;
  rooms: ProgrammeRoom[];
  themes: ProgrammeTheme[];
  /** In the order of their start, then their room. */
  sessions: ProgrammeSession[];
}

export interface ProgrammeCall {
  forumSlug: string;
  callSlug: string;
  forumName: string;
  name: string;
  motto: string;
  place: string;
  /** IANA zone in which the programme is read. */
  timeZone: string;
}

export interface ProgrammeRoom {
  id: string;
  name: string;
  capacity: number | null;
}

export interface ProgrammeTheme {
  slug: string;
  name: string;
}

export interface ProgrammeSession {
  id: string;
  type: SessionType;
  number: number;
  title: string;
  abstract: string;
  themeSlug: string | null;
  format: string;
  roomId: string;
  startsAt: string;
  endsAt: string;
  people: ProgrammePerson[];
}

export interface ProgrammePerson {
  name: string;
  role: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
}

/** A version as it was published, without those who asked to be taken out since. */
export interface PublishedProgramme {
  versionId: string;
  /** How often somebody was taken out: with the id it names what the version says now. */
  removals: number;
  number: number;
  publishedAt: Date;
  changelog: string;
  content: ProgrammeContent;
}
