import { checkAssignment } from '../check/check-assignment.js';
import type { NoAnswer } from '../explain/reasons.js';
import { whyNoAnswer } from '../explain/why-no-answer.js';
import { sumOver } from '../panels/assign-at-prices.js';
import { panelMarket, type PanelMarket } from '../panels/panel-market.js';
import { partOf } from '../panels/progress-of-parts.js';
import type { PanelInstance } from '../panels/panel-rules.js';
import { solveMarket, withLocked, type PanelAssignment, type PanelOptions } from '../panels/solve-panels.js';
import { bestAboveFloors } from './best-above-floors.js';
import { panelCeilings, panelSums } from './ceilings.js';
import { highestFloor, raised } from './floor-search.js';
import { FloorTrials, withFloors } from './floor-trials.js';

export interface FairOptions extends PanelOptions {
  /** rounds of raising the worst-off who can still be raised; 1 (the floor alone) unless said */
  readonly levels?: number | undefined;
  /** how closely a floor and the limit to it are sought, in sums of affinity; a hundredth of the average panel unless said */
  readonly tolerance?: number | undefined;
}

/** One round: everyone not yet settled reaches the lesser of `floor` and their ceiling. */
export interface FairLevel {
  readonly floor: number;
  /** proven: in this round no assignment brings everyone to the lesser of more than this and their ceiling */
  readonly atMost: number;
}

export interface FairAssignment extends PanelAssignment {
  readonly levels: readonly FairLevel[];
  /** what each proposal's panel could reach if it were alone */
  readonly ceilings: Float64Array;
  /** what each panel was held to */
  readonly floors: Float64Array;
  /** what each panel reached */
  readonly panelSums: Float64Array;
}

/** A solve to begin with, the trials (which take most of the time), and one to end with. */
const PARTS = 3;
/** Steps of the prices to begin with, where any seating will do. */
const FIRST_STEPS = 20;
/** Proposals tried one by one for whether they can be raised alone. */
const MOST_TRIED = 12;

/**
 * First raises the floor under every panel's sum of affinity as high as it goes (a proposal whose rules allow less is
 * held to its own ceiling), with more levels then the floor under those that can still be raised, and at the end takes
 * the largest sum that keeps all floors. The bound is of that sum. Throws as `solvePanels`.
 */
export function solveFair(instance: PanelInstance, options: FairOptions = {}): FairAssignment | NoAnswer {
  const market = panelMarket(instance, options.keep);
  const begin = partOf(options, 0, PARTS);
  const start =
    solveMarket(market, { ...begin, gap: Infinity, steps: FIRST_STEPS }) ?? solveMarket(market, begin);
  if (start === undefined) return whyNoAnswer(instance, market, options.signal);
  const ceilings = panelCeilings(market);
  const trials = new FloorTrials(market, start, partOf(options, 1, PARTS));
  const average = sumOver(market, market.affinity, start.seats) / Math.max(1, market.proposals);
  const tolerance = options.tolerance ?? Math.max(1e-6, Math.abs(average) / 100);
  let floors = market.book.floor;
  let open = Array.from({ length: market.proposals }, (_, p) => p).filter((p) => market.demand[p]! > 0);
  const levels: FairLevel[] = [];
  const wanted = options.levels ?? 1;
  while (levels.length < wanted && open.length > 0) {
    const { floor, atMost } = highestFloor(market, trials, floors, ceilings, open, tolerance);
    floors = raised(floors, ceilings, open, floor);
    levels.push({ floor, atMost });
    if (levels.length === wanted) break;
    const settled = settledAt(market, trials, floors, ceilings, open, floor, tolerance);
    open = open.filter((p) => !settled.includes(p));
  }
  return conclude(instance, withFloors(market, floors), trials, { ceilings, floors, levels }, options);
}

/** Those at the floor that cannot be raised even alone; if all can alone but not together, the one with least to gain. */
function settledAt(
  market: PanelMarket,
  trials: FloorTrials,
  floors: Float64Array,
  ceilings: Float64Array,
  open: readonly number[],
  floor: number,
  tolerance: number,
): number[] {
  const sums = panelSums(market, trials.best.seats);
  const capped = open.filter((p) => ceilings[p]! <= floor + tolerance);
  const tight = open.filter((p) => !capped.includes(p) && sums[p]! < floor + tolerance);
  tight.sort((a, b) => ceilings[a]! - ceilings[b]!);
  const stuck = tight
    .slice(0, MOST_TRIED)
    .filter((p) => trials.try(raised(floors, ceilings, [p], floor + tolerance)) !== 'found');
  return [...capped, ...(stuck.length > 0 ? stuck : tight.slice(0, 1))];
}

function conclude(
  instance: PanelInstance,
  market: PanelMarket,
  trials: FloorTrials,
  found: Pick<FairAssignment, 'ceilings' | 'floors' | 'levels'>,
  options: FairOptions,
): FairAssignment {
  const best = bestAboveFloors(market, trials.best, partOf(options, PARTS - 1, PARTS));
  const assignment = withLocked(market, best.seats);
  const rules = { ...instance.rules, floor: found.floors };
  const broken = checkAssignment({ ...instance, rules }, assignment);
  if (broken.length > 0)
    throw new Error(`the assignment breaks its own rules: ${JSON.stringify(broken.slice(0, 5))}`);
  const objective = sumOver(market, market.affinity, best.seats);
  return {
    ...found,
    status: 'solved',
    assignment,
    objective,
    worth: best.worth,
    bound: best.bound,
    gap: Math.max(0, best.bound - best.worth) / Math.abs(objective || 1),
    prices: best.prices,
    panelSums: panelSums(market, best.seats),
  };
}
