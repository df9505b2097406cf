import type { BoardSession, ProgrammeBoard, TimetableRun, UnplacedWhy } from '#libs/programme';
import type { Typed } from '../../http/forms.js';
import type { FormErrors } from '../../http/form-errors.js';

/** Which of the page's forms was sent and refused, with what was typed. */
export type ProgrammeFormName = 'room' | 'slot' | 'session' | 'place' | 'publish';

export interface ProgrammeEditView extends ProgrammeBoard {
  base: string;
  publicHref: string;
  timeZone: string;
  themes: { id: string; name: string }[];
  /** `why` says why it found no place when the timetable was last filled. */
  unplaced: (BoardSession & { why: UnplacedWhy | undefined })[];
  /** The last filling of the timetable. */
  run: TimetableRun | undefined;
  placed: (BoardSession & { room: string })[];
  /** The session chosen to be placed or moved. */
  chosen: string | undefined;
  refused: ProgrammeFormName | undefined;
  typed: Typed;
  errors: FormErrors;
}

export interface ProgrammeEditFacts {
  base: string;
  publicHref: string;
  timeZone: string;
  themes: { id: string; name: string }[];
  run: TimetableRun | undefined;
  chosen: string | undefined;
  refused: ProgrammeFormName | undefined;
  typed: Typed;
  errors: FormErrors;
}

/** Splits the sessions into those that wait for a place and those that have one. */
export function presentProgrammeEdit(board: ProgrammeBoard, facts: ProgrammeEditFacts): ProgrammeEditView {
  const whys = new Map(facts.run?.unplaced.map((why) => [why.sessionId, why]));
  const rooms = new Map(board.rooms.map((room) => [room.id, room.name]));
  return {
    ...board,
    ...facts,
    unplaced: board.sessions
      .filter((session) => session.roomId === null)
      .map((session) => ({ ...session, why: whys.get(session.id) })),
    placed: board.sessions.flatMap((session) =>
      session.roomId === null ? [] : [{ ...session, room: rooms.get(session.roomId) ?? '' }],
    ),
  };
}
