export { reviewerInvited, reviewerLeft } from './events.js';
export {
  ConflictSearchAfterCorrectionJob,
  ConflictSearchAfterMergeJob,
  ConflictSearchAfterPartingJob,
} from './jobs/conflict-search-of-people.jobs.js';
export { ConflictSearchJob } from './jobs/conflict-search.job.js';
export { ReviewerInvitationJob } from './jobs/reviewer-invitation.job.js';
export { declare as declareConflict, searchConflicts } from './persistence/conflict.store.js';
export { setLoads, takeSeat } from './persistence/reviewer.store.js';
export { CommitteeListsQuery } from './queries/committee-lists.query.js';
export { CommitteeQuery, type CommitteeRow } from './queries/committee.query.js';
export { ProposalByNumberQuery } from './queries/proposal-by-number.query.js';
export { ConflictQueueQuery, type ConflictRow } from './queries/conflict-queue.query.js';
export {
  type ProfileConflict,
  type ReviewerProfile,
  ReviewerProfileQuery,
} from './queries/reviewer-profile.query.js';
export { BIDS, type Bid } from '#libs/matching';
export { type WishRow, WishesQuery } from './queries/wishes.query.js';
export { ReviewersModule } from './reviewers.module.js';
export { CONFLICT_DECISIONS, type ConflictDecision } from './rules/conflict-decision.js';
export { CONFLICT_KINDS, type ConflictEvidence, type ConflictKind } from './rules/conflict-kind.js';
export type { CommitteeLists, NamedSubject, ReviewerFacts } from './rules/reviewer-facts.js';
export { REVIEWER_COLUMNS } from './rules/reviewer-rows.js';
export { wishingBlockers } from './rules/wishing-blockers.js';
export { REVIEWER_STATUSES, type ReviewerStatus } from './rules/reviewer-status.js';
export { DescribeOneself } from './use-cases/describe-oneself.js';
export { MakeWishes, type MakeWishesInput } from './use-cases/make-wishes.js';
export { DecideConflict, type DecideConflictInput } from './use-cases/decide-conflict.js';
export { DeclareConflict, type DeclareConflictInput } from './use-cases/declare-conflict.js';
export { EditReviewer, type ReviewerChanges } from './use-cases/edit-reviewer.js';
export { FindConflicts } from './use-cases/find-conflicts.js';
export { ImportReviewers, type ImportReviewersInput } from './use-cases/import-reviewers.js';
export { InviteReviewer } from './use-cases/invite-reviewer.js';
export { LeaveCommittee } from './use-cases/leave-committee.js';
