import type { SecondPersonRule } from '#libs/calls';
import type { ScreeningOutcome } from './screening.js';

/** What one of two screeners says; `discuss` wants a word with the other before anything is decided. */
export const OPINIONS = ['passed', 'cure_requested', 'screened_out', 'discuss'] as const;
export type OpinionOutcome = (typeof OPINIONS)[number];

export interface Opinion {
  outcome: OpinionOutcome;
  by: string;
}

/**
 * What becomes of a result:
 * - `in_force`: at once, or because somebody else (`agrees`) has said the same
 * - `waits`: for a second person
 * - `disputed`: others have said something else; it is in force once two say the same
 */
export type ResultStanding =
  { state: 'in_force'; agrees: string | null } | { state: 'waits' } | { state: 'disputed' };

/** Applies the rule of the second person to a result, given the opinions of others on the same text. */
export function standingOfResult(
  rule: SecondPersonRule,
  outcome: ScreeningOutcome,
  others: readonly Opinion[],
): ResultStanding {
  // taking a result back decides nothing
  if (outcome === 'reopened' || rule === 'off') return { state: 'in_force', agrees: null };
  const same = others.find((other) => other.outcome === outcome);
  if (same) return { state: 'in_force', agrees: same.by };
  if (others.length > 0) return { state: 'disputed' };
  const asked = rule === 'all' || outcome === 'screened_out';
  return asked ? { state: 'waits' } : { state: 'in_force', agrees: null };
}

/** Whether opinions on one proposal pull in different directions. */
export const isDisputed = (opinions: readonly Pick<Opinion, 'outcome'>[]): boolean =>
  opinions.some(({ outcome }) => outcome === 'discuss') ||
  new Set(opinions.map(({ outcome }) => outcome)).size > 1;
