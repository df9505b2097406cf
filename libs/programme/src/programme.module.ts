import { Module } from '@nestjs/common';
import { FillTimetableJob } from './jobs/fill-timetable.job.js';
import { SessionOfAcceptedJob } from './jobs/session-of-accepted.job.js';
import { ProgrammeBoardQuery } from './queries/programme-board.query.js';
import { PublishedProgrammeQuery } from './queries/published-programme.query.js';
import { StatisticsQuery } from './queries/statistics.query.js';
import { TimetableRunQuery } from './queries/timetable-run.query.js';
import { AddRoom } from './use-cases/add-room.js';
import { AddSession } from './use-cases/add-session.js';
import { AddSlot } from './use-cases/add-slot.js';
import { CancelTimetable } from './use-cases/cancel-timetable.js';
import { FillTimetable } from './use-cases/fill-timetable.js';
import { GatherSessions } from './use-cases/gather-sessions.js';
import { PlaceSession } from './use-cases/place-session.js';
import { PublishProgramme } from './use-cases/publish-programme.js';
import { RemoveRoom } from './use-cases/remove-room.js';
import { RemoveSession } from './use-cases/remove-session.js';
import { RemoveSlot } from './use-cases/remove-slot.js';
import { RequestTimetable } from './use-cases/request-timetable.js';
import { UnplaceSession } from './use-cases/unplace-session.js';

const provided = [
  AddRoom,
  AddSession,
  AddSlot,
  CancelTimetable,
  FillTimetable,
  FillTimetableJob,
  GatherSessions,
  PlaceSession,
  ProgrammeBoardQuery,
  PublishedProgrammeQuery,
  PublishProgramme,
  RemoveRoom,
  RemoveSession,
  RemoveSlot,
  RequestTimetable,
  SessionOfAcceptedJob,
  StatisticsQuery,
  TimetableRunQuery,
  UnplaceSession,
];

@Module({ providers: provided, exports: provided })
export class ProgrammeModule {}
