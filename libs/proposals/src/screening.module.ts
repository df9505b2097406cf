import { Module } from '@nestjs/common';
import { ProposalsModule } from './proposals.module.js';
import { ScreeningDeskQuery } from './queries/screening-desk.query.js';
import { ScreeningWorklistQuery } from './queries/screening-worklist.query.js';
import { AskForDiscussion } from './use-cases/ask-for-discussion.js';
import { ReleaseProposal } from './use-cases/release-proposal.js';
import { SaveTicks } from './use-cases/save-ticks.js';
import { TakeNextProposal } from './use-cases/take-next-proposal.js';
import { TakeProposal } from './use-cases/take-proposal.js';

const provided = [
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
