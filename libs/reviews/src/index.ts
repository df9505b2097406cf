export { reviewAbstained } from './events.js';
export { canSeeRanking } from './policies/review.policy.js';
export { type MyReviewRow, MyReviewsQuery } from './queries/my-reviews.query.js';
export { type MarksGiven, OwnDistributionQuery } from './queries/own-distribution.query.js';
export {
  type Ranking,
  type RankingCriterion,
  RankingQuery,
  type RankingRow,
} from './queries/ranking.query.js';
export {
  type OthersReview,
  type SeenPanel,
  SeenPanelQuery,
  type SeenStanding,
} from './queries/seen-panel.query.js';
export { type Agreement, StandingsQuery } from './queries/standings.query.js';
export type { CalibratedStanding, ReviewerStanding } from './rules/standings.js';
export type { StandingVersion } from './standings/standing.store.js';
export { RefreshStandings } from './use-cases/refresh-standings.js';
export { ReviewExportQuery, type ReviewExportRow } from './queries/review-export.query.js';
export {
  type OwnReview,
  type PersonBeforeReviewer,
  type ProposalBeforeReviewer,
  type ReviewForm,
  ReviewFormQuery,
} from './queries/review-form.query.js';
export {
  type ReviewerProgress,
  type ReviewProgress,
  ReviewProgressQuery,
} from './queries/review-progress.query.js';
export { ReviewsModule } from './reviews.module.js';
export { HIGHEST_MARK, LOWEST_MARK, scoreField } from './rules/review-blockers.js';
export type { CriterionAsked, ReasonGiven, ReviewContent, ScoreGiven } from './rules/review-content.js';
export { reviewingBlockers } from './rules/reviewing-window.js';
export { AbstainFromReview, type AbstainInput } from './use-cases/abstain-from-review.js';
export { ImportReviews } from './use-cases/import-reviews.js';
export { SaveReview } from './use-cases/save-review.js';
export { SubmitReview } from './use-cases/submit-review.js';
