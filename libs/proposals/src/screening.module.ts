import { Module } from '@nestjs/common';
import { ProposalsModule } from './proposals.module.js';
import { ScreeningDeskQuery } from './queries/screening-desk.query.js';
import { ScreeningWorklistQuery } from './queries/screening-worklist.query.js';
import { CurePreviewQuery } from './queries/cure-preview.query.js';
import { AskForCures } from './use-cases/screening/ask-for-cures.js';
import { AskForDiscussion } from './use-cases/screening/ask-for-discussion.js';
import { ReleaseProposal } from './use-cases/screening/release-proposal.js';
import { SaveTicks } from './use-cases/screening/save-ticks.js';
import { TakeNextProposal } from './use-cases/screening/take-next-proposal.js';
import { TakeProposal } from './use-cases/screening/take-proposal.js';
import { NearDuplicatesQuery } from './queries/near-duplicates.query.js';
import { CompareProposals } from './use-cases/screening/compare-proposals.js';
import { JudgeAlike } from './use-cases/screening/judge-alike.js';
import { ScreeningBatchQuery } from './queries/screening-batch.query.js';
import { DeclinesQuery } from './queries/declines.query.js';
import { PassCleanProposals } from './use-cases/screening/pass-clean-proposals.js';
import { AskForReversal } from './use-cases/screening/ask-for-reversal.js';
import { ReversalRequestLetterJob } from './jobs/reversal-request-letter.job.js';
import { ScreeningStatisticsQuery } from './queries/screening-statistics.query.js';
import { SubjectQuery } from './queries/subject.query.js';
import { TagListQuery } from './queries/tag-list.query.js';
import { RetagProposal } from './use-cases/retag-proposal.js';
import { RetaggingLetterJob } from './jobs/retagging-letter.job.js';

const provided = [
  RetaggingLetterJob,
  RetagProposal,
  TagListQuery,
  SubjectQuery,
  ScreeningStatisticsQuery,
  ReversalRequestLetterJob,
  AskForReversal,
  PassCleanProposals,
  DeclinesQuery,
  ScreeningBatchQuery,
  CurePreviewQuery,
  AskForCures,
  JudgeAlike,
  CompareProposals,
  NearDuplicatesQuery,
  ScreeningDeskQuery,
  ScreeningWorklistQuery,
  AskForDiscussion,
  ReleaseProposal,
  SaveTicks,
  TakeNextProposal,
  TakeProposal,
];

/** What screeners work with, beside the proposals themselves. */
@Module({ imports: [ProposalsModule], providers: provided, exports: provided })
export class ScreeningModule {}
