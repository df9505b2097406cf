/**
 * One reason why an act cannot be done: a code, and the facts its sentence needs.
 * `field` names the form field it belongs to, where there is one. Text comes from `locales/`.
 */
export interface Blocker {
  code: string;
  field?: string;
  [fact: string]: string | number | boolean | readonly string[] | undefined;
}

/**
 * - `not_found`: it is not there, or not yours to know of; nobody can tell which
 * - `forbidden`: you know of it but may not do this
 * - `blocked`: the rules say no, for the reasons given
 * - `stale`: somebody changed it after you read it
 * - `too_many`: too many attempts, wait
 */
export type RefusalKind = 'not_found' | 'forbidden' | 'blocked' | 'stale' | 'too_many';

/** Why an act was not done. Knows nothing of HTTP; `apps/web/src/errors` gives it a face. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly blockers: readonly Blocker[] = [],
  ) {
    super(`${kind}: ${blockers.map((blocker) => blocker.code).join(', ') || 'no further reason'}`);
    this.name = 'Refusal';
  }
}

/** Refuses with `forbidden` unless the policy said yes. */
export function ensure(allowed: boolean): asserts allowed {
  if (!allowed) throw new Refusal('forbidden');
}

/** The row, or a `not_found` that does not tell missing from not yours. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refusal('not_found');
  return row;
}

/** Refuses with every reason at once when there is any. */
export function refuseIf(blockers: readonly Blocker[]): void {
  if (blockers.length > 0) throw new Refusal('blocked', blockers);
}

/** Refuses when the caller worked on an older version than the one stored. */
export function refuseStale(stored: number, seen: number | undefined): void {
  if (seen !== undefined && seen !== stored) throw new Refusal('stale', [{ code: 'changed_meanwhile' }]);
}
