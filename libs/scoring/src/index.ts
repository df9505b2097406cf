export { reviewGrade } from './aggregation/review-grade.js';
export { rankProposals } from './aggregation/rank-proposals.js';
export { reviewerDistributions } from './aggregation/reviewer-distributions.js';
export type { CriterionMean, RankedProposal } from './aggregation/rank-proposals.js';
export type { Distribution, MarkCount, ReviewerDistribution } from './aggregation/reviewer-distributions.js';
export type { CriterionWeight, GivenScore, ReviewToRank, ProposalToRank } from './aggregation/marks.js';
