export { checkAssignment } from './check/check-assignment.js';
export type { Violation } from './check/check-assignment.js';
export type { PanelViolation } from './check/check-panels.js';
export type { CategoryCount, FreeingRule, NoAnswer, Reason } from './explain/reasons.js';
export { solveFlow } from './flow/solve-flow.js';
export type { FlowInfeasible, FlowOptimum, FlowOptions, FlowResult } from './flow/solve-flow.js';
export type { ViolatingSet } from './flow/violating-set.js';
export type { CandidateLists, MatchingInstance, Pair } from './instance/instance.js';
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
