export { DecisionsModule } from './decisions.module.js';
export { AcknowledgeAnswer } from './jobs/acknowledge-answer.job.js';
export { PublishDecisionsJob } from './jobs/publish-decisions.job.js';
export { StepUpAfterWithdrawal, StepUpWaitingList } from './jobs/step-up-waiting-list.job.js';
export { type Opinions } from './persistence/opinions.store.js';
export {
  type CallProgress,
  CallProgressQuery,
  type LaggingMember,
  type ReviewDay,
} from './queries/call-progress.query.js';
export { type BoardCount, type BoardRow, DecisionBoardQuery } from './queries/decision-board.query.js';
export { DecisionQuery, type DecisionView, type MergeTarget } from './queries/decision.query.js';
export { type ProposerDecision, ProposerDecisionQuery } from './queries/proposer-decision.query.js';
export { type PublicationPreview, PublicationPreviewQuery } from './queries/publication-preview.query.js';
export {
  canChange,
  type DecisionResponse,
  holdsPlace,
  type Outcome,
  OUTCOMES,
  RESPONSES,
} from './rules/outcomes.js';
export { type Selection } from './rules/select-top.js';
export { AnswerDecision, type AnswerDecisionInput } from './use-cases/answer-decision.js';
export { PublishDecisions } from './use-cases/publish-decisions.js';
export { RecordDecisions, type RecordDecisionsInput } from './use-cases/record-decisions.js';
export { RequestPublication } from './use-cases/request-publication.js';
export { SelectProposals, type SelectProposalsInput } from './use-cases/select-proposals.js';
export { TakeBackDecisions } from './use-cases/take-back-decisions.js';
export { SolveSelectionJob } from './jobs/solve-selection.job.js';
export {
  type SelectionRunRow,
  SelectionRunsQuery,
  type SelectionRunView,
} from './queries/selection-runs.query.js';
export type { ProposalToSelect } from './rules/selection/selection-facts.js';
export * from './rules/selection/selection-plan.js';
export type { QuotaResult, SelectedProposal, SelectionResult } from './rules/selection/selection-result.js';
export { CancelSelection } from './use-cases/cancel-selection.js';
export { RequestSelection } from './use-cases/request-selection.js';
export { SaveSelectionPlan } from './use-cases/save-selection-plan.js';
export { SolveSelectionRun } from './use-cases/solve-selection-run.js';
export { TakeOverSelection } from './use-cases/take-over-selection.js';
export { planFromJson } from './rules/selection/plan-from-json.js';
