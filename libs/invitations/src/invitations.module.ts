import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WithdrawalNoticeJob } from './jobs/withdrawal-notice.job.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { InvitedPageQuery } from './queries/invited-page.query.js';
import { ProposalInvitationsQuery } from './queries/proposal-invitations.query.js';
import { AnswerInvitation } from './use-cases/answer-invitation.js';
import { AskAgain } from './use-cases/ask-again.js';
import { CorrectOwnEntry } from './use-cases/correct-own-entry.js';
import { InvitePeople } from './use-cases/invite-people.js';
import { RemindWaiting } from './use-cases/remind-waiting.js';
import { RemoveOwnData } from './use-cases/remove-own-data.js';
import { TellOfChangedParts } from './use-cases/tell-of-changed-parts.js';

const provided = [
  AnswerInvitation,
  AskAgain,
  CorrectOwnEntry,
  InvitePeople,
  InvitedPageQuery,
  ProposalInvitationsQuery,
  RemindWaiting,
  RemoveOwnData,
  TellOfChangedParts,
  WithdrawalNoticeJob,
];

@Module({ imports: [TypeOrmModule.forFeature([InvitationEntity])], providers: provided, exports: provided })
export class InvitationsModule {}
