import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentLettersJob } from './jobs/assignment-letters.job.js';
import { DropOutJob } from './jobs/drop-out.job.js';
import { GapFillingJob } from './jobs/gap-filling.job.js';
import { SolveAssignmentJob } from './jobs/solve-assignment.job.js';
import { AssignmentRunEntity } from './persistence/assignment-run.entity.js';
import { AssignmentEntity } from './persistence/assignment.entity.js';
import { AssignmentOverviewQuery } from './queries/assignment-overview.query.js';
import { AssignmentRunQuery } from './queries/assignment-run.query.js';
import { PanelQuery } from './queries/panel.query.js';
import { ReplayAssignment } from './queries/replay-assignment.js';
import { ApplyAssignment } from './use-cases/apply-assignment.js';
import { AssignReviewer } from './use-cases/assign-reviewer.js';
import { CancelAssignment } from './use-cases/cancel-assignment.js';
import { EndExceptions } from './use-cases/end-exceptions.js';
import { KeepApart } from './use-cases/keep-apart.js';
import { RelaxRules } from './use-cases/relax-rules.js';
import { RequestAssignment } from './use-cases/request-assignment.js';
import { RunAssignment } from './use-cases/run-assignment.js';
import { WithdrawAssignment } from './use-cases/withdraw-assignment.js';

const provided = [
  ApplyAssignment,
  AssignmentLettersJob,
  AssignmentOverviewQuery,
  AssignmentRunQuery,
  AssignReviewer,
  CancelAssignment,
  DropOutJob,
  EndExceptions,
  GapFillingJob,
  KeepApart,
  PanelQuery,
  RelaxRules,
  ReplayAssignment,
  RequestAssignment,
  RunAssignment,
  SolveAssignmentJob,
  WithdrawAssignment,
];

@Module({
  imports: [TypeOrmModule.forFeature([AssignmentEntity, AssignmentRunEntity])],
  providers: provided,
  exports: provided,
})
export class AssignmentModule {}
