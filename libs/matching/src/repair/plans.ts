import type { NoAnswer } from '../explain/reasons.js';
import { affinityOf } from '../instance/instance.js';
import type { PanelInstance } from '../panels/panel-rules.js';
import { partOf } from '../panels/progress-of-parts.js';
import { solvePanels, type PanelOptions } from '../panels/solve-panels.js';
import { applyChanges, type Change } from './changes.js';

/**
 * minimal: as few seats change as can be, and those as well as can be.
 * balanced: a further seat changes only where that gains a tenth of an average seat.
 * best: as if assigned afresh, though of equals the one that is there stays.
 */
export const PLAN_KINDS = ['minimal', 'balanced', 'best'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export interface SeatChange {
  readonly proposal: number;
  readonly reviewer: number;
  readonly act: 'leaves' | 'joins';
}

export interface Plan {
  readonly kind: PlanKind;
  readonly assignment: number[][];
  /** sum of affinity */
  readonly objective: number;
  /** sum of affinity lost against the assignment before the changes; negative if gained */
  readonly cost: number;
  /** upper bound on what any plan worth as much in kept seats could gain over this one, relative to the objective */
  readonly gap: number;
  /** price of one more review by each reviewer */
  readonly prices: Float64Array;
  /** seats that someone else takes, or that are new or gone */
  readonly changedSeats: number;
  readonly seatChanges: readonly SeatChange[];
}

export type PlansResult =
  | { readonly status: 'planned'; readonly instance: PanelInstance; readonly plans: readonly Plan[] }
  | NoAnswer;

/** What a kept seat is worth in each plan, in average seats. */
const BONUS = { minimal: 20, balanced: 0.1, best: 1e-5 } as const satisfies Record<PlanKind, number>;

/**
 * What to do about `changes` to an assignment: three plans with their costs, or why nothing can be done. Answers a
 * drop-out and a what-if alike; apply one by taking its assignment and the returned instance. Throws as `solvePanels`.
 */
export function planChanges(
  instance: PanelInstance,
  current: readonly (readonly number[])[],
  changes: readonly Change[],
  options: PanelOptions & { readonly kinds?: readonly PlanKind[] } = {},
): PlansResult {
  const changed = applyChanges(instance, changes);
  const before = sumOfAffinity(instance, current);
  const seats = current.reduce((sum, panel) => sum + panel.length, 0);
  const average = Math.max(1e-6, Math.abs(before) / Math.max(1, seats));
  const plans: Plan[] = [];
  const kinds = options.kinds ?? PLAN_KINDS;
  for (const [at, kind] of kinds.entries()) {
    const keep = { assignment: current, bonus: BONUS[kind] * average };
    const result = solvePanels(changed, { ...partOf(options, at, kinds.length), keep });
    if (result.status === 'infeasible') return result;
    const { assignment, objective, gap, prices } = result;
    const seatChanges = changesBetween(current, assignment);
    const cost = before - objective;
    plans.push({
      kind,
      assignment,
      objective,
      cost,
      gap,
      prices,
      changedSeats: countSeats(current, assignment),
      seatChanges,
    });
  }
  return { status: 'planned', instance: changed, plans };
}

/** Who leaves and who joins, proposal by proposal. */
export function changesBetween(
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
): SeatChange[] {
  return after.flatMap((panel, proposal) => {
    const old = before[proposal] ?? [];
    const leaving = old.filter((reviewer) => !panel.includes(reviewer));
    const joining = panel.filter((reviewer) => !old.includes(reviewer));
    return [
      ...leaving.map((reviewer) => ({ proposal, reviewer, act: 'leaves' }) as const),
      ...joining.map((reviewer) => ({ proposal, reviewer, act: 'joins' }) as const),
    ];
  });
}

function countSeats(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number {
  return after.reduce((sum, panel, p) => {
    const kept = panel.filter((r) => before[p]?.includes(r)).length;
    return sum + Math.max(panel.length, before[p]?.length ?? 0) - kept;
  }, 0);
}

function sumOfAffinity(instance: PanelInstance, assignment: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [p, panel] of assignment.entries()) for (const r of panel) sum += affinityOf(instance, p, r);
  return sum;
}
