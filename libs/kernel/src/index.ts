export { Clock, DatabaseClock, FixedClock, type Queryable } from './clock.js';
export { isId, newId } from './ids.js';
export { lastPage, type Page, pageOf } from './page.js';
export { type Blocker, Refusal, type RefusalKind, ensure, found, refuseIf, refuseStale } from './refusal.js';
export { type LengthUnit, textLength } from './text-length.js';
export { instantIn, localIn } from './local-time.js';
export { isUnderWay, RUN_STATUSES, type RunStatus } from './run-status.js';
