export { AssignmentModule } from './assignment.module.js';
export { reviewsAssigned } from './events.js';
export { AssignmentLettersJob } from './jobs/assignment-letters.job.js';
export { DropOutJob } from './jobs/drop-out.job.js';
export { GapFillingJob } from './jobs/gap-filling.job.js';
export { SolveAssignmentJob } from './jobs/solve-assignment.job.js';
export { ABSTAIN_KINDS, type AbstainKind } from './persistence/assignment.entity.js';
export { lockAssignment, markAbstained, markDone } from './persistence/assignment.store.js';
export type { PlanFigures, RunFailure, RunResult, RunSettings } from './persistence/assignment-run.entity.js';
export {
  type ApartRow,
  type AssignmentOverview,
  AssignmentOverviewQuery,
  type LoadRow,
  type PanelRow,
  type RunRow,
} from './queries/assignment-overview.query.js';
export {
  AssignmentRunQuery,
  type RunPlan,
  type RunView,
  type SeatChangeRow,
} from './queries/assignment-run.query.js';
export { type AbsenceOf, type CandidateRow, PanelQuery, type PanelView } from './queries/panel.query.js';
export { ASSIGNMENT_STATUSES, type AssignmentStatus } from './rules/assignment-status.js';
export type { AffinityParts, AssignmentMode, FactChange, PanelException } from './rules/panel-facts.js';
export type { RunStatus } from './rules/run-status.js';
export { PLAN_KINDS_OF_RUNS, type RunPlanKind, type SolveStep } from './rules/solve-run.js';
export { ReplayAssignment } from './queries/replay-assignment.js';
export type { Relaxation, Relaxing } from './rules/unanswered.js';
export { ApplyAssignment, type ApplyAssignmentInput } from './use-cases/apply-assignment.js';
export { AssignReviewer, type AssignReviewerInput } from './use-cases/assign-reviewer.js';
export { CancelAssignment } from './use-cases/cancel-assignment.js';
export { EndExceptions } from './use-cases/end-exceptions.js';
export { KeepApart, type KeepApartInput } from './use-cases/keep-apart.js';
export { RelaxRules, type RelaxRulesInput } from './use-cases/relax-rules.js';
export { RequestAssignment, type RequestAssignmentInput } from './use-cases/request-assignment.js';
export { RunAssignment, type RunAssignmentInput } from './use-cases/run-assignment.js';
export { WithdrawAssignment } from './use-cases/withdraw-assignment.js';
