export { CallsModule } from './calls.module.js';
export {
  type CallRules,
  loadCallRules,
  raisePanelCap,
  takeNumber,
  takeNumbers,
} from './persistence/call-rules.store.js';
export { type CallDates } from './presets/call-preset.js';
export { regionOfCountry } from './presets/un-regional-groups.js';
export { isPresetName, PRESET_NAMES, type PresetName, PRESETS } from './presets/presets.js';
export { type CallExtensionRow, CallExtensionsQuery } from './queries/call-extensions.query.js';
export { type ForumCallRow, type ForumCalls, ForumCallsQuery } from './queries/forum-calls.query.js';
export { DeadlineLettersJob } from './jobs/deadline-letters.job.js';
export { LateLinkLetterJob } from './jobs/late-link-letter.job.js';
export { CallListQuery, type CallListRow } from './queries/call-list.query.js';
export {
  CallSettingsQuery,
  CriteriaQuery,
  FormatsQuery,
  sightSettings,
  type SightSettings,
} from './queries/call-parts.query.js';
export {
  CALL_HEADER,
  type CallHeader,
  type CallHeaderJson,
  callHeaderOf,
  CallScopeQuery,
} from './queries/call-scope.query.js';
export { CallSetupQuery } from './queries/call-setup.query.js';
export { type CallSetup, type CriterionRow, type FormatRow } from './rules/call-setup.js';
export { CALL_MOVES, canMove } from './rules/calendar/call-moves.js';
export { type CallSettings } from './rules/settings/call-settings.js';
export { CALL_STATUSES, type CallStatus } from './rules/calendar/call-status.js';
export type { AffinitySettings, PanelSettings } from './rules/settings/panel-settings.js';
export * from './rules/settings/call-switches.js';
export { type CallChoice, choiceCode, choiceName, offeredChoices } from './rules/settings/choices.js';
export {
  type EligibilitySettings,
  RULE_MODES,
  type RuleMode,
} from './rules/settings/eligibility-settings.js';
export * from './rules/form/form-fields.js';
export { formKeys, formParts, partOf, staysInPart } from './rules/form/form-order.js';
export * from './rules/form/call-questions.js';
export { callFileOf, type ReadCallFile, readCallFile } from './rules/plan/call-file.js';
export { type CallPlan, type PlannedDates } from './rules/plan/call-plan.js';
export * from './rules/form/field-condition.js';
export { type Counts, type FieldImpact } from './rules/form/form-impact.js';
export { possibleAnswers } from './rules/form/form-blockers.js';
export { DEFAULT_SETTINGS, normalSettings } from './rules/settings/normal-settings.js';
export { openingBlockers, type OpeningPart } from './rules/calendar/opening-blockers.js';
export { newBlockers } from './rules/plan/plan-blockers.js';
export { type PlanUsage, usesOf } from './rules/plan/plan-changes.js';
export { type PlanChange, planDiff } from './rules/plan/plan-diff.js';
export * from './rules/plan/plan-edits.js';
export { planOf } from './rules/call-setup.js';
export { countLateEntry } from './persistence/late-link.store.js';
export { CallUsageQuery } from './queries/call-usage.query.js';
export { FormImpactQuery } from './queries/form-impact.query.js';
export { LateUntilQuery } from './queries/late-until.query.js';
export { canCreateCall } from './policies/call.policy.js';
export { type LateLinkRow, LateLinksQuery } from './queries/late-links.query.js';
export { ApplyCallFile, type ApplyCallFileResult } from './use-cases/apply-call-file.js';
export { GiveLateLink } from './use-cases/give-late-link.js';
export { OpenLateLink } from './use-cases/open-late-link.js';
export { ReviseCall, type ReviseCallInput } from './use-cases/revise-call.js';
export { RevokeLateLink } from './use-cases/revoke-late-link.js';
export { LATE_STAGES, needsLateLink, windowBlockers } from './rules/calendar/submission-window.js';
export * from './rules/settings/screening-settings.js';
export { CreateCall, type CreateCallInput } from './use-cases/create-call.js';
export { type PublicCall, PublicCallQuery, rulesOf } from './queries/public-call.query.js';
export { MoveCall, type MoveCallInput } from './use-cases/move-call.js';
export {
  CALL_INSTANTS,
  type Calendar,
  type CallInstant,
  datesBlockers,
  movedDates,
} from './rules/calendar/call-calendar.js';
export { type CallPhase, callPhases } from './rules/calendar/call-phases.js';
export { calendarOf } from './rules/plan/plan-blockers.js';
export { SetCallDates } from './use-cases/set-call-dates.js';
export { SetPanelRules, type SetPanelRulesInput } from './use-cases/set-panel-rules.js';
