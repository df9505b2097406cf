import type { SelectionProblem } from './selection-problem.js';

/** A rule that a choice breaks. */
export type SelectionViolation =
  | { code: 'unknown_candidate' | 'chosen_twice' | 'locked_in_left_out' | 'locked_out_chosen'; id: string }
  | {
      code: 'places' | 'quota';
      id: string;
      used: number;
      least?: number | undefined;
      most?: number | undefined;
    };

const ROUNDING = 1e-6;

/** Judges a choice by the rules alone, knowing nothing of how it was found; an empty list means that it keeps them all. */
export function checkSelection(problem: SelectionProblem, chosen: readonly string[]): SelectionViolation[] {
  const known = new Set(problem.candidates.map(({ id }) => id));
  const set = new Set(chosen);
  const violations: SelectionViolation[] = [];
  for (const [at, id] of chosen.entries()) {
    if (!known.has(id)) violations.push({ code: 'unknown_candidate', id });
    else if (chosen.indexOf(id) < at) violations.push({ code: 'chosen_twice', id });
  }
  for (const id of problem.lockedIn ?? [])
    if (!set.has(id)) violations.push({ code: 'locked_in_left_out', id });
  for (const id of problem.lockedOut ?? [])
    if (set.has(id)) violations.push({ code: 'locked_out_chosen', id });
  const { least, most } = problem.places;
  if (set.size < (least ?? 0) || set.size > (most ?? Infinity)) {
    violations.push({ code: 'places', id: 'places', used: set.size, least, most });
  }
  for (const quota of problem.quotas) {
    let used = 0;
    for (const id of set) used += quota.amounts.get(id) ?? 0;
    const short = used < (quota.least ?? -Infinity) - ROUNDING;
    const over = used > (quota.most ?? Infinity) + ROUNDING;
    if (short || over)
      violations.push({ code: 'quota', id: quota.id, used, least: quota.least, most: quota.most });
  }
  return violations;
}
