import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentLettersJob } from './jobs/assignment-letters.job.js';
import { GapFillingJob } from './jobs/gap-filling.job.js';
import { AssignmentRunEntity } from './persistence/assignment-run.entity.js';
import { AssignmentEntity } from './persistence/assignment.entity.js';
import { AssignmentOverviewQuery } from './queries/assignment-overview.query.js';
import { PanelQuery } from './queries/panel.query.js';
import { AssignReviewer } from './use-cases/assign-reviewer.js';
import { RunAssignment } from './use-cases/run-assignment.js';
import { WithdrawAssignment } from './use-cases/withdraw-assignment.js';

const provided = [
  AssignmentLettersJob,
  AssignmentOverviewQuery,
  AssignReviewer,
  GapFillingJob,
  PanelQuery,
  RunAssignment,
  WithdrawAssignment,
];

@Module({
  imports: [TypeOrmModule.forFeature([AssignmentEntity, AssignmentRunEntity])],
  providers: provided,
  exports: provided,
})
export class AssignmentModule {}
