export { AssignmentModule } from './assignment.module.js';
export { reviewsAssigned } from './events.js';
export { AssignmentLettersJob } from './jobs/assignment-letters.job.js';
export { GapFillingJob } from './jobs/gap-filling.job.js';
export { ABSTAIN_KINDS, type AbstainKind } from './persistence/assignment.entity.js';
export { lockAssignment, markAbstained, markDone } from './persistence/assignment.store.js';
export type { RunResult, RunSettings } from './persistence/assignment-run.entity.js';
export {
  type AssignmentOverview,
  AssignmentOverviewQuery,
  type LoadRow,
  type PanelRow,
  type RunRow,
} from './queries/assignment-overview.query.js';
export { type CandidateRow, PanelQuery, type PanelView } from './queries/panel.query.js';
export type { AffinityParts, AffinityWeights } from './rules/affinity.js';
export { ASSIGNMENT_STATUSES, type AssignmentStatus } from './rules/assignment-status.js';
export type { AssignmentMode } from './rules/panel-facts.js';
export { AssignReviewer, type AssignReviewerInput } from './use-cases/assign-reviewer.js';
export { RunAssignment } from './use-cases/run-assignment.js';
export { WithdrawAssignment } from './use-cases/withdraw-assignment.js';
