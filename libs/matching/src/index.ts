export { AffinityTable, BIDS } from './affinity/build-affinity.js';
export type {
  AffinityInput,
  AffinityParts,
  AffinityWeights,
  Bid,
  Expertise as ReviewerExpertise,
  Subject,
} from './affinity/build-affinity.js';
export { cosines, termVectors, type TermVector } from './affinity/text-similarity.js';
export { checkAssignment } from './check/check-assignment.js';
export type { Violation } from './check/check-assignment.js';
export type { PanelViolation } from './check/check-panels.js';
export type { CategoryCount, FreeingRule, NoAnswer, Reason } from './explain/reasons.js';
export { smallestRelaxations } from './relax/smallest-relaxation.js';
export type { Relaxation } from './relax/smallest-relaxation.js';
export type { RelaxationSize } from './relax/relaxation-size.js';
export { rulePrices } from './explain/rule-prices.js';
export type { RulePrice } from './explain/rule-prices.js';
export { SeatExplainer } from './explain/seats.js';
export type { AbsenceExplanation, Alternative, SeatExplanation } from './explain/seats.js';
export { solveFair } from './fairness/solve-fair.js';
export type { FairAssignment, FairLevel, FairOptions } from './fairness/solve-fair.js';
export type { FlowProgress } from './flow/cost-scaling.js';
export { solveFlow } from './flow/solve-flow.js';
export type { FlowInfeasible, FlowOptimum, FlowOptions, FlowResult } from './flow/solve-flow.js';
export type { ViolatingSet } from './flow/violating-set.js';
export { reciprocalSeats, withoutReciprocal } from './integrity/reciprocal.js';
export type { Links, ReciprocalSeats } from './integrity/reciprocal.js';
export type { CandidateLists, MatchingInstance, Pair } from './instance/instance.js';
export type { Keeping } from './panels/panel-market.js';
export { PANEL_RULES } from './panels/panel-rules.js';
export type {
  AtLeast,
  AtMost,
  Attribute,
  Expertise,
  PanelInstance,
  PanelRule,
  PanelRules,
  Waiver,
} from './panels/panel-rules.js';
export { solvePanels } from './panels/solve-panels.js';
export type { PanelAssignment, PanelOptions, PanelResult, Progress } from './panels/solve-panels.js';
export { applyChanges } from './repair/changes.js';
export type { Change } from './repair/changes.js';
export { PLAN_KINDS, planChanges } from './repair/plans.js';
export type { Plan, PlanKind, PlansResult, SeatChange } from './repair/plans.js';
