import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgeAnswer } from './jobs/acknowledge-answer.job.js';
import { PublishDecisionsJob } from './jobs/publish-decisions.job.js';
import { StepUpAfterWithdrawal, StepUpWaitingList } from './jobs/step-up-waiting-list.job.js';
import { Decision } from './persistence/decision.entity.js';
import { CallProgressQuery } from './queries/call-progress.query.js';
import { DecisionBoardQuery } from './queries/decision-board.query.js';
import { DecisionQuery } from './queries/decision.query.js';
import { ProposerDecisionQuery } from './queries/proposer-decision.query.js';
import { PublicationPreviewQuery } from './queries/publication-preview.query.js';
import { AnswerDecision } from './use-cases/answer-decision.js';
import { PublishDecisions } from './use-cases/publish-decisions.js';
import { RecordDecisions } from './use-cases/record-decisions.js';
import { RequestPublication } from './use-cases/request-publication.js';
import { SelectProposals } from './use-cases/select-proposals.js';
import { TakeBackDecisions } from './use-cases/take-back-decisions.js';

const provided = [
  AcknowledgeAnswer,
  AnswerDecision,
  CallProgressQuery,
  DecisionBoardQuery,
  DecisionQuery,
  ProposerDecisionQuery,
  PublicationPreviewQuery,
  PublishDecisions,
  PublishDecisionsJob,
  RecordDecisions,
  RequestPublication,
  SelectProposals,
  StepUpAfterWithdrawal,
  StepUpWaitingList,
  TakeBackDecisions,
];

@Module({ imports: [TypeOrmModule.forFeature([Decision])], providers: provided, exports: provided })
export class DecisionsModule {}
