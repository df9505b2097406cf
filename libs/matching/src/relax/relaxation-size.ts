import { counts } from '../instance/instance.js';
import type { PanelInstance } from '../panels/panel-rules.js';
import type { Change } from '../repair/changes.js';

/**
 * How much a relaxation gives up. Of two the smaller is the one that touches fewer rules; of those that touch equally
 * many, the one that loosens less in all. A rule is: the most reviews of members, the fewest reviews of members (each one
 * rule, for however many members it gives way), a cap for all panels, the number of seats of one proposal, one rule for
 * one proposal's panel. Loosening is counted in reviews, seats and places in a cap; a rule given up counts one.
 */
export interface RelaxationSize {
  readonly touched: number;
  readonly loosened: number;
}

/** Negative when a is smaller. */
export function bySize(a: RelaxationSize, b: RelaxationSize): number {
  return a.touched - b.touched || a.loosened - b.loosened;
}

export function sizeOf(instance: PanelInstance, changes: readonly Change[]): RelaxationSize {
  const steps = changes.flatMap((change) => loosenings(instance, change));
  return {
    touched: new Set(steps.map(({ rule }, at) => rule ?? at)).size,
    loosened: steps.reduce((sum, { by }) => sum + by, 0),
  };
}

/** By how much a rule is loosened; rules without a name are touched by one change alone. */
interface Loosening {
  readonly rule?: 'most_reviews' | 'fewest_reviews';
  readonly by: number;
}

function loosenings(instance: PanelInstance, change: Change): Loosening[] {
  switch (change.kind) {
    case 'load': {
      const { reviewer, loadMin, loadMax } = change;
      const least = counts(instance.loadMin, instance.reviewers, 'loadMin')[reviewer]!;
      const most = counts(instance.loadMax, instance.reviewers, 'loadMax')[reviewer]!;
      return [
        ...(loadMin === undefined ? [] : [{ rule: 'fewest_reviews', by: least - loadMin } as const]),
        ...(loadMax === undefined ? [] : [{ rule: 'most_reviews', by: loadMax - most } as const]),
      ];
    }
    case 'demand':
      return [
        { by: counts(instance.demand, instance.proposals, 'demand')[change.proposal]! - change.demand },
      ];
    case 'cap':
      return [{ by: raiseOf(instance, change) }];
    case 'waive':
    case 'reviewer_out':
    case 'force':
    case 'forbid':
    case 'allow':
      return [{ by: 1 }];
  }
}

function raiseOf({ rules }: PanelInstance, { attribute, most }: Extract<Change, { kind: 'cap' }>): number {
  const before = rules.atMost?.find(({ name }) => name === attribute)?.most ?? 0;
  const at = (cap: number | ArrayLike<number>, c: number) => (typeof cap === 'number' ? cap : (cap[c] ?? 0));
  const categories = typeof most === 'number' ? 1 : most.length;
  return Math.max(...Array.from({ length: categories }, (_, c) => at(most, c) - at(before, c)));
}
