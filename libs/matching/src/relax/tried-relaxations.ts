import { counts } from '../instance/instance.js';
import { panelMarket } from '../panels/panel-market.js';
import type { PanelInstance, PanelRule } from '../panels/panel-rules.js';
import { PanelSearch } from '../panels/panel-search.js';
import { solveMarket, type PanelOptions } from '../panels/solve-panels.js';
import { sumOver } from '../panels/assign-at-prices.js';
import { applyChanges, type Change } from '../repair/changes.js';
import { categoryCounts } from '../explain/category-counts.js';
import { bySize, sizeOf } from './relaxation-size.js';
import { relaxedLoads } from './relaxed-loads.js';
import { emptyPanels } from '../explain/empty-panels.js';
import type { FreeingRule } from '../explain/reasons.js';

/** Changes that make an assignment possible: tried, and ready for `applyChanges`. */
export interface TriedRelaxation {
  readonly changes: readonly Change[];
  /** sum of affinity that is then reached at least */
  readonly objective: number;
}

/** Which rule is given up first for a proposal that several could free: the ones that cost fairness least. */
const GIVE_UP_FIRST: readonly (PanelRule | FreeingRule['rule'])[] = [
  'floor',
  'apart',
  'at_most',
  'at_least',
  'expert',
];
/** Steps of the prices in each trial. */
const TRIAL_STEPS = 60;
/** How close to the fewest reviews out of bounds is close enough, in sums of affinity. */
const LOADS_GAP = 0.01;
/** How far a cap is raised in search of an answer. */
const MOST_RAISE = 3;

/**
 * Small relaxations under which the instance has an answer, smallest first; empty when none was found. Proposals
 * without a legal panel are given a waiver of one rule, or fewer seats; if that is not enough, load bounds give way by as
 * few reviews as was found, or a cap is raised. For each an assignment was found. Throws as `solvePanels`.
 */
export function triedRelaxations(instance: PanelInstance, options: PanelOptions = {}): TriedRelaxation[] {
  const first = panelChanges(instance);
  const quick = { ...options, keep: undefined, gap: Infinity, steps: TRIAL_STEPS };
  const tried = (changes: readonly Change[]): TriedRelaxation[] => {
    options.signal?.throwIfAborted();
    const market = panelMarket(applyChanges(instance, changes));
    const found = solveMarket(market, quick);
    return found ? [{ changes, objective: sumOver(market, market.affinity, found.seats) }] : [];
  };
  const enough = tried(first);
  if (enough.length > 0) return enough;
  const freed = applyChanges(instance, first);
  const loads = relaxedLoads(freed, { ...quick, gap: LOADS_GAP });
  const found = [
    ...(loads ? [{ changes: [...first, ...loads.changes], objective: loads.objective }] : []),
    ...raisedCaps(freed).flatMap((raises) =>
      firstThatWorks(
        raises.map((raise) => [...first, raise]),
        tried,
      ),
    ),
  ];
  return found.sort((a, b) => bySize(sizeOf(instance, a.changes), sizeOf(instance, b.changes)));
}

function firstThatWorks(
  candidates: readonly (readonly Change[])[],
  tried: (changes: readonly Change[]) => TriedRelaxation[],
): TriedRelaxation[] {
  for (const changes of candidates) {
    const found = tried(changes);
    if (found.length > 0) return found;
  }
  return [];
}

/** One waiver, or fewer seats, for each proposal that has no legal panel. */
function panelChanges(instance: PanelInstance): Change[] {
  const market = panelMarket(instance);
  return emptyPanels(instance, market).flatMap((reason) => {
    if (reason.kind !== 'no_legal_panel') return [];
    const { proposal, freedBy } = reason;
    const given = GIVE_UP_FIRST.map((rule) => freedBy.find((freeing) => freeing.rule === rule)).find(Boolean);
    if (given === undefined) return [fewerSeats(instance, proposal)];
    const { attribute } = given;
    const rule = given.rule as PanelRule;
    return [{ kind: 'waive', waiver: { proposal, rule, ...(attribute === undefined ? {} : { attribute }) } }];
  });
}

/** The most seats for which the proposal has a legal panel. */
function fewerSeats(instance: PanelInstance, proposal: number): Change {
  const demand = counts(instance.demand, instance.proposals, 'demand');
  const free = new Float64Array(instance.reviewers);
  for (let seats = demand[proposal]! - 1; seats > 0; seats--) {
    demand[proposal] = seats;
    const search = new PanelSearch(panelMarket({ ...instance, demand }));
    search.run(proposal, free);
    if (search.bound > -Infinity) return { kind: 'demand', proposal, demand: seats };
  }
  return { kind: 'demand', proposal, demand: 0 };
}

/** For each capped attribute that a count shows to be in the way: its cap raised by one, two, three. */
function raisedCaps(instance: PanelInstance): Change[][] {
  const reasons = categoryCounts(panelMarket(instance));
  const inTheWay = new Set(
    reasons.flatMap((reason) =>
      reason.kind === 'category_capped' || reason.kind === 'others_wanted' ? [reason.attribute] : [],
    ),
  );
  return (instance.rules.atMost ?? [])
    .filter(({ name }) => inTheWay.has(name))
    .map(({ name, most }) =>
      Array.from({ length: MOST_RAISE }, (_, i): Change => {
        const raised = typeof most === 'number' ? most + i + 1 : Array.from(most, (cap) => cap + i + 1);
        return { kind: 'cap', attribute: name, most: raised };
      }),
    );
}
