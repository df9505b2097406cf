import type { PanelInstance } from '../panels/panel-rules.js';
import { checkPanels, type PanelViolation } from './check-panels.js';
import { isCandidateLists, type MatchingInstance } from '../instance/instance.js';

/** One broken rule of an assignment, in numbers. */
export type Violation =
  | { readonly rule: 'known_reviewers'; readonly proposal: number; readonly reviewer: number }
  | { readonly rule: 'seated_once'; readonly proposal: number; readonly reviewer: number }
  | { readonly rule: 'candidate'; readonly proposal: number; readonly reviewer: number }
  | { readonly rule: 'conflict'; readonly proposal: number; readonly reviewer: number }
  | { readonly rule: 'locked'; readonly proposal: number; readonly reviewer: number }
  | {
      readonly rule: 'panel_size';
      readonly proposal: number;
      readonly seats: number;
      readonly wanted: number;
    }
  | { readonly rule: 'load_min'; readonly reviewer: number; readonly load: number; readonly least: number }
  | { readonly rule: 'load_max'; readonly reviewer: number; readonly load: number; readonly most: number }
  | PanelViolation;

type Assignment = readonly (readonly number[])[];

/**
 * Every rule that `assignment` (reviewers of each proposal) breaks, read from the instance as the caller gave it and
 * sharing nothing with the solvers. Locked seats are above conflict, size and load, as in the instance.
 */
export function checkAssignment(
  instance: MatchingInstance | PanelInstance,
  assignment: Assignment,
): Violation[] {
  const locked = keys(instance, instance.locked);
  return [
    ...seatViolations(instance, assignment, locked),
    ...missingLocks(instance, assignment),
    ...sizeViolations(instance, assignment, locked),
    ...loadViolations(instance, assignment, locked),
    ...('rules' in instance ? checkPanels(instance, assignment) : []),
  ];
}

function seatViolations(
  instance: MatchingInstance,
  assignment: Assignment,
  locked: Set<number>,
): Violation[] {
  const forbidden = keys(instance, instance.forbidden);
  const found: Violation[] = [];
  for (const [proposal, panel] of assignment.entries()) {
    for (const [i, reviewer] of panel.entries()) {
      const key = proposal * instance.reviewers + reviewer;
      if (!(reviewer >= 0 && reviewer < instance.reviewers))
        found.push({ rule: 'known_reviewers', proposal, reviewer });
      if (panel.indexOf(reviewer) !== i) found.push({ rule: 'seated_once', proposal, reviewer });
      if (locked.has(key)) continue;
      if (forbidden.has(key)) found.push({ rule: 'conflict', proposal, reviewer });
      if (!isCandidate(instance, proposal, reviewer)) found.push({ rule: 'candidate', proposal, reviewer });
    }
  }
  return found;
}

function missingLocks(instance: MatchingInstance, assignment: Assignment): Violation[] {
  return [...(instance.locked ?? [])]
    .filter(([p, r]) => !assignment[p]?.includes(r))
    .map(([proposal, reviewer]) => ({ rule: 'locked', proposal, reviewer }));
}

function sizeViolations(
  instance: MatchingInstance,
  assignment: Assignment,
  locked: Set<number>,
): Violation[] {
  const found: Violation[] = [];
  for (let proposal = 0; proposal < instance.proposals; proposal++) {
    const panel = assignment[proposal] ?? [];
    const kept = panel.filter((r) => locked.has(proposal * instance.reviewers + r)).length;
    const wanted = Math.max(kept, numberAt(instance.demand, proposal));
    if (panel.length !== wanted) found.push({ rule: 'panel_size', proposal, seats: panel.length, wanted });
  }
  return found;
}

function loadViolations(
  instance: MatchingInstance,
  assignment: Assignment,
  locked: Set<number>,
): Violation[] {
  const load = new Map<number, number>();
  const kept = new Map<number, number>();
  for (const [p, panel] of assignment.entries()) {
    for (const r of panel) {
      load.set(r, (load.get(r) ?? 0) + 1);
      if (locked.has(p * instance.reviewers + r)) kept.set(r, (kept.get(r) ?? 0) + 1);
    }
  }
  const found: Violation[] = [];
  for (let reviewer = 0; reviewer < instance.reviewers; reviewer++) {
    const carried = load.get(reviewer) ?? 0;
    const least = numberAt(instance.loadMin, reviewer);
    const most = Math.max(kept.get(reviewer) ?? 0, numberAt(instance.loadMax, reviewer));
    if (carried < least) found.push({ rule: 'load_min', reviewer, load: carried, least });
    if (carried > most) found.push({ rule: 'load_max', reviewer, load: carried, most });
  }
  return found;
}

function isCandidate({ affinity, reviewers }: MatchingInstance, p: number, r: number): boolean {
  if (!isCandidateLists(affinity)) return !Number.isNaN(affinity[p * reviewers + r]!);
  for (let e = affinity.start[p]!; e < affinity.start[p + 1]!; e++) {
    if (affinity.reviewer[e] === r) return !Number.isNaN(affinity.affinity[e]!);
  }
  return false;
}

function keys(instance: MatchingInstance, pairs: MatchingInstance['locked']): Set<number> {
  return new Set([...(pairs ?? [])].map(([p, r]) => p * instance.reviewers + r));
}

function numberAt(given: number | ArrayLike<number>, i: number): number {
  return typeof given === 'number' ? given : given[i]!;
}
