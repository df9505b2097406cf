export { CallsModule } from './calls.module.js';
export { type CallRules, loadCallRules, takeNumber, takeNumbers } from './persistence/call-rules.store.js';
export { type CallDates } from './presets/call-preset.js';
export { isPresetName, PRESET_NAMES, type PresetName, PRESETS } from './presets/presets.js';
export { type CallExtensionRow, CallExtensionsQuery } from './queries/call-extensions.query.js';
export { CallListQuery, type CallListRow } from './queries/call-list.query.js';
export { CallSettingsQuery, CriteriaQuery, FormatsQuery } from './queries/call-parts.query.js';
export { type CallHeader, CallScopeQuery } from './queries/call-scope.query.js';
export {
  type CallSetup,
  CallSetupQuery,
  type CriterionRow,
  type FormatRow,
} from './queries/call-setup.query.js';
export { CALL_MOVES, canMove } from './rules/call-moves.js';
export { type CallSettings } from './rules/call-settings.js';
export { CALL_STATUSES, type CallStatus } from './rules/call-status.js';
export { type CallChoice, choiceCode, choiceName } from './rules/choices.js';
export { type EligibilitySettings, RULE_MODES, type RuleMode } from './rules/eligibility-settings.js';
export * from './rules/form-fields.js';
export { windowBlockers } from './rules/submission-window.js';
export { CreateCall, type CreateCallInput } from './use-cases/create-call.js';
export { type PublicCall, PublicCallQuery } from './queries/public-call.query.js';
export { MoveCall, type MoveCallInput } from './use-cases/move-call.js';
export { CALL_INSTANTS, type CallInstant } from './rules/call-calendar.js';
export { SetCallDates } from './use-cases/set-call-dates.js';
export { SetCallLimits } from './use-cases/set-call-limits.js';
export { CALL_SWITCHES, type CallSwitch, SetCallSwitches } from './use-cases/set-call-switches.js';
