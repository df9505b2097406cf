export { checkAssignment } from './check/check-assignment.js';
export type { Violation } from './check/check-assignment.js';
export { solveFlow } from './flow/solve-flow.js';
export type { FlowInfeasible, FlowOptimum, FlowOptions, FlowResult } from './flow/solve-flow.js';
export type { ViolatingSet } from './flow/violating-set.js';
export type { CandidateLists, MatchingInstance, Pair } from './instance/instance.js';
