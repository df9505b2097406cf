import type { PanelMarket } from '../panels/panel-market.js';
import { panelMarket } from '../panels/panel-market.js';
import type { PanelInstance, PanelRule } from '../panels/panel-rules.js';
import { PanelSearch } from '../panels/panel-search.js';
import type { FreeingRule, Reason } from './reasons.js';

/** The proposals that no legal panel exists for, each with every single rule whose removal would give it one. */
export function emptyPanels(instance: PanelInstance, market: PanelMarket): Reason[] {
  const free = new Float64Array(market.reviewers);
  const search = new PanelSearch(market);
  const empty = Array.from({ length: market.proposals }, (_, p) => p).filter(
    (p) => !hasPanel(search, p, free),
  );
  if (empty.length === 0) return [];
  const freedBy = new Map(empty.map((p): [number, FreeingRule[]] => [p, []]));
  for (const { freeing, without } of singleRemovals(instance, empty)) {
    const relaxed = new PanelSearch(panelMarket(without));
    for (const p of empty) if (hasPanel(relaxed, p, free)) freedBy.get(p)!.push(freeing);
  }
  return empty.map((proposal) => ({
    kind: 'no_legal_panel',
    proposal,
    seats: market.demand[proposal]!,
    candidates: market.start[proposal + 1]! - market.start[proposal]!,
    freedBy: freedBy.get(proposal)!,
  }));
}

function hasPanel(search: PanelSearch, p: number, prices: Float64Array): boolean {
  search.run(p, prices);
  return search.bound > -Infinity;
}

/** The instance with one rule at a time taken from the proposals in question. */
function singleRemovals(instance: PanelInstance, proposals: readonly number[]) {
  const { rules } = instance;
  const named: FreeingRule[] = [
    ...(rules.atMost ?? []).map(({ name }) => ({ rule: 'at_most', attribute: name }) as const),
    ...(rules.atLeast ?? []).map(({ name }) => ({ rule: 'at_least', attribute: name }) as const),
    ...(rules.expert ? [{ rule: 'expert' } as const] : []),
    ...(rules.apart ? [{ rule: 'apart' } as const] : []),
    ...(rules.floor === undefined ? [] : [{ rule: 'floor' } as const]),
  ];
  const waived = named.map((freeing) => ({ freeing, without: withWaivers(instance, proposals, freeing) }));
  const { forbidden, locked, ...rest } = instance;
  return [
    ...waived,
    ...(forbidden
      ? [{ freeing: { rule: 'conflict' } as const, without: { ...rest, ...(locked ? { locked } : {}) } }]
      : []),
    ...(locked
      ? [{ freeing: { rule: 'locked' } as const, without: { ...rest, ...(forbidden ? { forbidden } : {}) } }]
      : []),
  ];
}

function withWaivers(
  instance: PanelInstance,
  proposals: readonly number[],
  { rule, attribute }: FreeingRule,
): PanelInstance {
  const waivers = proposals.map((proposal) => ({
    proposal,
    rule: rule as PanelRule,
    ...(attribute === undefined ? {} : { attribute }),
  }));
  const { rules } = instance;
  return { ...instance, rules: { ...rules, waivers: [...(rules.waivers ?? []), ...waivers] } };
}
