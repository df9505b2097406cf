import type { PanelInstance } from '../panels/panel-rules.js';
import { sumOver } from '../panels/assign-at-prices.js';
import { panelMarket } from '../panels/panel-market.js';
import { solveMarket, withLocked, type PanelOptions } from '../panels/solve-panels.js';
import { counts } from '../instance/instance.js';
import type { Change } from '../repair/changes.js';

/** A review outside the bounds costs as much as this many seats of the largest affinity. */
const DEAR = 10;

/** Load bounds that give way, and an assignment that then obeys everything. */
export interface RelaxedLoads {
  readonly changes: readonly Change[];
  readonly assignment: number[][];
  /** sum of affinity */
  readonly objective: number;
}

/**
 * The load bounds that have to give way, by few reviews and shared by several, for an assignment to exist that obeys
 * everything else; undefined when even that was not found.
 */
export function relaxedLoads(instance: PanelInstance, options: PanelOptions = {}): RelaxedLoads | undefined {
  const market = panelMarket(instance);
  const largest = market.value.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const found = solveMarket({ ...market, overrun: DEAR * largest }, { ...options, keep: undefined });
  if (found === undefined) return undefined;
  const assignment = withLocked(market, found.seats);
  return {
    changes: outsideBounds(instance, assignment),
    assignment,
    objective: sumOver(market, market.affinity, found.seats),
  };
}

function outsideBounds(instance: PanelInstance, assignment: readonly (readonly number[])[]): Change[] {
  const load = new Int32Array(instance.reviewers);
  for (const panel of assignment) for (const r of panel) load[r]!++;
  const loadMin = counts(instance.loadMin, instance.reviewers, 'loadMin');
  const loadMax = counts(instance.loadMax, instance.reviewers, 'loadMax');
  return Array.from(load.keys()).flatMap((reviewer): Change[] => {
    const carried = load[reviewer]!;
    if (carried < loadMin[reviewer]!) return [{ kind: 'load', reviewer, loadMin: carried }];
    return carried > loadMax[reviewer]! ? [{ kind: 'load', reviewer, loadMax: carried }] : [];
  });
}
