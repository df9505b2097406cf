export { rankProposals } from './aggregation/rank-proposals.js';
export { reviewGrade } from './aggregation/review-grade.js';
export { reviewerDistributions } from './aggregation/reviewer-distributions.js';
export { agreementByCriterion } from './agreement/agreement.js';
export { widestDisagreements } from './agreement/disagreements.js';
export { calibrate, calibrateProposals } from './calibration/calibrate.js';
export { aroundLine, tiersOf } from './calibration/tiers.js';
export type { LineReading, Tier } from './calibration/tiers.js';
export { normals, seededRandom } from './random/seeded-random.js';
export type { CriterionMean, RankedProposal } from './aggregation/rank-proposals.js';
export type { Distribution, MarkCount, ReviewerDistribution } from './aggregation/reviewer-distributions.js';
export type { CriterionWeight, GivenScore, ProposalToRank, ReviewToRank } from './aggregation/marks.js';
export type { CriterionAgreement } from './agreement/agreement.js';
export type { Disagreement } from './agreement/disagreements.js';
export type { Band } from './calibration/bands.js';
export type { CalibrationOptions } from './calibration/calibrate.js';
export type {
  CalibratedProposal,
  CalibratedReviewer,
  Calibration,
  CalibrationWarning,
} from './calibration/calibration.js';
export type { Grade } from './calibration/panels.js';
export type { Random } from './random/seeded-random.js';
export { checkSelection } from './selection/check-selection.js';
export { selectionCertainty } from './selection/certainty.js';
export { selectProgramme } from './selection/select-programme.js';
export { quotaEffects } from './selection/quota-effects.js';
export { atMostEach, countQuota, mergeClusters, shareQuotas } from './selection/quotas.js';
export type { Candidate, Quota, Range, SelectionProblem } from './selection/selection-problem.js';
export type { Certainty } from './selection/certainty.js';
export type { SelectionViolation } from './selection/check-selection.js';
export { loadSolver } from './selection/solver.js';
export { pause } from './work/long-work.js';
export type { StepsDone, SteppedWork } from './work/long-work.js';
export type { QuotaEffect } from './selection/quota-effects.js';
export type {
  CandidateStanding,
  Impossible,
  QuotaStanding,
  RelaxedQuota,
  Selected,
  Selection,
} from './selection/selection.js';
