import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReviewsModule } from '#libs/reviews';
import { AcknowledgeAnswer } from './jobs/acknowledge-answer.job.js';
import { PublishDecisionsJob } from './jobs/publish-decisions.job.js';
import { SolveSelectionJob } from './jobs/solve-selection.job.js';
import { StepUpAfterWithdrawal, StepUpWaitingList } from './jobs/step-up-waiting-list.job.js';
import { Decision } from './persistence/decision.entity.js';
import { CallProgressQuery } from './queries/call-progress.query.js';
import { DecisionBoardQuery } from './queries/decision-board.query.js';
import { DecisionQuery } from './queries/decision.query.js';
import { ProposerDecisionQuery } from './queries/proposer-decision.query.js';
import { PublicationPreviewQuery } from './queries/publication-preview.query.js';
import { SelectionRunsQuery } from './queries/selection-runs.query.js';
import { AnswerDecision } from './use-cases/answer-decision.js';
import { CancelSelection } from './use-cases/cancel-selection.js';
import { PublishDecisions } from './use-cases/publish-decisions.js';
import { RecordDecisions } from './use-cases/record-decisions.js';
import { RequestPublication } from './use-cases/request-publication.js';
import { RequestSelection } from './use-cases/request-selection.js';
import { SaveSelectionPlan } from './use-cases/save-selection-plan.js';
import { SelectProposals } from './use-cases/select-proposals.js';
import { SolveSelectionRun } from './use-cases/solve-selection-run.js';
import { TakeBackDecisions } from './use-cases/take-back-decisions.js';
import { TakeOverSelection } from './use-cases/take-over-selection.js';

const provided = [
  AcknowledgeAnswer,
  AnswerDecision,
  CancelSelection,
  CallProgressQuery,
  DecisionBoardQuery,
  DecisionQuery,
  ProposerDecisionQuery,
  PublicationPreviewQuery,
  PublishDecisions,
  PublishDecisionsJob,
  RecordDecisions,
  RequestPublication,
  RequestSelection,
  SaveSelectionPlan,
  SelectionRunsQuery,
  SelectProposals,
  SolveSelectionJob,
  SolveSelectionRun,
  StepUpAfterWithdrawal,
  StepUpWaitingList,
  TakeBackDecisions,
  TakeOverSelection,
];

@Module({
  imports: [TypeOrmModule.forFeature([Decision]), ReviewsModule],
  providers: provided,
  exports: provided,
})
export class DecisionsModule {}
