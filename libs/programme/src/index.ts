export { programmeCalendar } from './exports/calendar.js';
export { programmeSchedule } from './exports/schedule.js';
export { SessionOfAcceptedJob } from './jobs/session-of-accepted.job.js';
export { lockProgrammesOfForum } from './persistence/call-lock.js';
export { ProgrammeModule } from './programme.module.js';
export {
  type BoardSession,
  type ProgrammeBoard,
  ProgrammeBoardQuery,
} from './queries/programme-board.query.js';
export { PublishedProgrammeQuery } from './queries/published-programme.query.js';
export { type Count, type ProposalStatistics, StatisticsQuery } from './queries/statistics.query.js';
export type * from './rules/programme-content.js';
export { dateIn, onTheWall, type ProgrammeDay, programmeDays } from './rules/programme-days.js';
export { publicNumber, SESSION_TYPES, type SessionType } from './rules/session-types.js';
export { AddRoom } from './use-cases/add-room.js';
export { AddSession } from './use-cases/add-session.js';
export { AddSlot } from './use-cases/add-slot.js';
export { FillTimetable, type FilledTimetable } from './use-cases/fill-timetable.js';
export { GatherSessions } from './use-cases/gather-sessions.js';
export { PlaceSession } from './use-cases/place-session.js';
export { PublishProgramme } from './use-cases/publish-programme.js';
export { RemoveRoom } from './use-cases/remove-room.js';
export { RemoveSession } from './use-cases/remove-session.js';
export { RemoveSlot } from './use-cases/remove-slot.js';
export { UnplaceSession } from './use-cases/unplace-session.js';
export { type Clash, checkSchedule, type Price } from './rules/scheduling/check-schedule.js';
export { judgeMove, type MoveJudgement } from './rules/scheduling/judge-move.js';
export { type ProposedSchedule, proposeSchedule } from './rules/scheduling/propose-schedule.js';
export * from './rules/scheduling/scheduling-problem.js';
export { FillTimetableJob } from './jobs/fill-timetable.job.js';
export { type TimetableRun, TimetableRunQuery, type UnplacedWhy } from './queries/timetable-run.query.js';
export { CancelTimetable } from './use-cases/cancel-timetable.js';
export { RequestTimetable } from './use-cases/request-timetable.js';
