export { CallsModule } from './calls.module.js';
export { CallListQuery, type CallListRow } from './queries/call-list.query.js';
export { type CallHeader, CallScopeQuery } from './queries/call-scope.query.js';
export { CALL_STATUSES, type CallStatus } from './rules/call-status.js';
