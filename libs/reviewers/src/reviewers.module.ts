import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  ConflictSearchAfterCorrectionJob,
  ConflictSearchAfterMergeJob,
  ConflictSearchAfterPartingJob,
} from './jobs/conflict-search-of-people.jobs.js';
import { ConflictSearchJob } from './jobs/conflict-search.job.js';
import { ReviewerInvitationJob } from './jobs/reviewer-invitation.job.js';
import { ConflictEntity } from './persistence/conflict.entity.js';
import { ReviewerEntity } from './persistence/reviewer.entity.js';
import { CommitteeListsQuery } from './queries/committee-lists.query.js';
import { CommitteeQuery } from './queries/committee.query.js';
import { ConflictQueueQuery } from './queries/conflict-queue.query.js';
import { ProposalByNumberQuery } from './queries/proposal-by-number.query.js';
import { ReviewerProfileQuery } from './queries/reviewer-profile.query.js';
import { WishesQuery } from './queries/wishes.query.js';
import { DecideConflict } from './use-cases/decide-conflict.js';
import { DeclareConflict } from './use-cases/declare-conflict.js';
import { DescribeOneself } from './use-cases/describe-oneself.js';
import { EditReviewer } from './use-cases/edit-reviewer.js';
import { FindConflicts } from './use-cases/find-conflicts.js';
import { ImportReviewers } from './use-cases/import-reviewers.js';
import { InviteReviewer } from './use-cases/invite-reviewer.js';
import { LeaveCommittee } from './use-cases/leave-committee.js';
import { MakeWishes } from './use-cases/make-wishes.js';

const provided = [
  CommitteeListsQuery,
  CommitteeQuery,
  ConflictQueueQuery,
  ConflictSearchAfterCorrectionJob,
  ConflictSearchAfterMergeJob,
  ConflictSearchAfterPartingJob,
  ConflictSearchJob,
  DecideConflict,
  DeclareConflict,
  DescribeOneself,
  EditReviewer,
  FindConflicts,
  ImportReviewers,
  InviteReviewer,
  LeaveCommittee,
  MakeWishes,
  ProposalByNumberQuery,
  ReviewerInvitationJob,
  ReviewerProfileQuery,
  WishesQuery,
];

@Module({
  imports: [TypeOrmModule.forFeature([ReviewerEntity, ConflictEntity])],
  providers: provided,
  exports: provided,
})
export class ReviewersModule {}
