import {
  applyChanges,
  type Change,
  checkAssignment,
  type FairAssignment,
  type Keeping,
  type NoAnswer,
  PLAN_KINDS,
  type PanelInstance,
  type PanelResult,
  type Plan,
  planChanges,
  type Progress,
  rulePrices,
  type RulePrice,
  solveFair,
  solvePanels,
  withoutReciprocal,
} from '#libs/matching';
import type { LongWork } from '#libs/threads';
import type { AssignmentMode, FactChange, PanelFacts } from './panel-facts.js';
import { changeOf, numbered, type Numbers, pairsOf } from './numbered.js';
import { inputsOf, type SolveInputs } from './solve-inputs.js';

/** What a solve is asked for; plain data, as a thread takes it. */
export interface SolveOrder {
  facts: PanelFacts;
  mode: AssignmentMode;
  seed: number;
  /** What plans are asked for, in mode `change`. */
  change?: FactChange | undefined;
  /** Whether to find out what each rule costs, which takes a solve a rule. */
  prices?: boolean | undefined;
  /** Nobody reads what would have to give way: it need not be worked out. */
  unread?: boolean;
}

export const SOLVE_STAGES = ['reading', 'solving', 'pricing', 'explaining'] as const;
export type SolveStage = (typeof SOLVE_STAGES)[number];

/** How far a solve is; `share` of its stage, from 0 to 1. */
export interface SolveStep {
  stage: SolveStage;
  share: number;
}

/** One way of seating everybody, members and proposals by their place in the facts. */
export interface SolvedPlan {
  /** `fresh`: the one best assignment; the others answer a change. */
  kind: RunPlanKind;
  seats: number[][];
  /** Sum of affinity over all seats. */
  objective: number;
  /** No assignment that keeps as much as this one is worth more than this. */
  bound: number;
  /** (bound - objective) / objective */
  gap: number;
  /** Price of one more review by each member. */
  prices: number[];
}

/** What came of it: plans, or the reasons why there are none. */
export type Solution =
  | {
      status: 'solved';
      plans: SolvedPlan[];
      rulePrices: RulePrice[];
      /** Sum of affinity that no panel falls below unless its rules allow less; undefined unless asked for. */
      fairness?: Fairness | undefined;
      solvedInMs: number;
    }
  | { status: 'impossible'; proven: boolean; reasons: NoAnswer['reasons'] };

export interface Fairness {
  floor: number;
  /** null where no bound was proven */
  atMost: number | null;
  /** What it costs in sum of affinity; absent where prices were not asked for. */
  cost?: number;
}

/** The plans a run may have. */
export const PLAN_KINDS_OF_RUNS = ['fresh', ...PLAN_KINDS] as const;
export type RunPlanKind = (typeof PLAN_KINDS_OF_RUNS)[number];

/** A solution, and the numbers it was found in, to be kept with it. */
export type SolveAnswer = Solution & { inputs: SolveInputs };

type Told = LongWork<SolveStep>;

/**
 * Keeping a draft is worth more than any affinity can be; keeping a seat where nothing is written yet only decides
 * between panels that are nearly as good, so that a second run does not reshuffle the committee.
 */
const DRAFT_KEPT = 2;
const SEAT_KEPT = 0.05;

/** Panels by the rules, with their proof and prices; or why there are none. */
export function solveRun({ facts, mode, seed, change, prices }: SolveOrder, work: Told = {}): SolveAnswer {
  work.onProgress?.({ stage: 'reading', share: 0 });
  const numbers = numbered(facts, seed);
  const asked = change && changeOf(facts, change);
  const inputs = inputsOf(numbers, mode, asked);
  return { ...solveNumbers(numbers, { mode, change: asked, prices }, work), inputs };
}

export interface NumbersOrder {
  mode: AssignmentMode;
  change?: Change | undefined;
  prices?: boolean | undefined;
}

/** As `solveRun`, on numbers: the same numbers give the same solution, whenever they are solved again. */
export function solveNumbers(numbers: Numbers, order: NumbersOrder, work: Told = {}): Solution {
  const began = performance.now();
  const solved = plansOf(order, numbers, work);
  if ('reasons' in solved) return { status: 'impossible', proven: solved.proven, reasons: solved.reasons };
  const solvedInMs = Math.round((performance.now() - began) * 10) / 10;
  if (!order.prices || order.mode !== 'full')
    return { status: 'solved', ...solved, rulePrices: [], solvedInMs };
  return { status: 'solved', ...priced(numbers, solved, work), solvedInMs };
}

/** What each rule costs, and fairness: against the largest sum there is, with nothing kept for its own sake. */
function priced({ instance }: Numbers, { plans, fairness }: Plans, work: Told) {
  const plain = solvePanels(instance, told('pricing', work));
  const most = plain.status === 'solved' ? plain.objective : plans[0]!.objective;
  return {
    plans,
    fairness: fairness && { ...fairness, cost: Math.max(0, most - plans[0]!.objective) },
    rulePrices: rulePrices(instance, most, told('pricing', work)),
  };
}

export const told = (stage: SolveStage, { signal, onProgress }: Told): LongWork<Progress> => ({
  signal,
  onProgress: ({ step, steps }) => onProgress?.({ stage, share: Math.min(1, step / steps) }),
});

type Plans = { plans: SolvedPlan[]; fairness?: Fairness | undefined };

function plansOf(order: NumbersOrder, numbers: Numbers, work: Told): Plans | NoAnswer {
  if (order.mode === 'full') return fresh(numbers, work);
  return order.mode === 'gaps' ? gapsFilled(numbers, work) : changed(order, numbers, work);
}

function fresh({ instance, held, begun, links, fair }: Numbers, work: Told): Plans | NoAnswer {
  const keep: Keeping = {
    assignment: held,
    bonus: (p, r) => (begun[p]!.includes(r) ? DRAFT_KEPT : SEAT_KEPT),
  };
  const options = { keep, ...told('solving', work) };
  const solve = (given: PanelInstance): FairAssignment | PanelResult =>
    fair ? solveFair(given, options) : solvePanels(given, options);
  const found = withoutReciprocal(instance, links, (given) => {
    const result = solve(given);
    return result.status === 'solved' ? result : undefined;
  });
  // where nothing else is possible, two members may judge each other's
  const result = found.answer ?? solve(instance);
  if (result.status === 'infeasible') return result;
  assertSound(instance, result.assignment);
  const level = isFair(result) ? result.levels[0] : undefined;
  return {
    plans: [freshPlan(result)],
    fairness: level && {
      floor: level.floor,
      atMost: Number.isFinite(level.atMost) ? level.atMost : null,
    },
  };
}

const isFair = (result: PanelResult): result is FairAssignment => 'levels' in result;

const freshPlan = (result: Extract<PanelResult, { status: 'solved' }>): SolvedPlan => {
  const { assignment: seats, objective, bound, worth, gap } = result;
  const most = objective + Math.max(0, bound - worth);
  return { kind: 'fresh', seats, objective, bound: most, gap, prices: Array.from(result.prices) };
};

/** The instance that plans of this order must fit: what a second look at them is held against. */
export function instanceFor(order: NumbersOrder, numbers: Numbers): PanelInstance {
  if (order.mode === 'full') return numbers.instance;
  const open = withBegun(numbers);
  return order.change ? applyChanges(open, [order.change]) : { ...open, loadMin: 0 };
}

/** Nobody who has a seat loses it; and nobody must have more to read only because it was hoped. */
const asTheyAre = ({ instance, held }: Numbers): PanelInstance => ({
  ...instance,
  loadMin: 0,
  locked: [...(instance.locked ?? []), ...pairsOf(held)],
});

/** Only what is missing; where that cannot be done, with as few other changes as can be. */
function gapsFilled(numbers: Numbers, work: Told): Plans | NoAnswer {
  const options = told('solving', work);
  const instance = asTheyAre(numbers);
  const filled = solvePanels(instance, options);
  if (filled.status === 'solved') {
    assertSound(instance, filled.assignment);
    return { plans: [{ ...freshPlan(filled), kind: 'minimal' }] };
  }
  const open = { ...withBegun(numbers), loadMin: 0 };
  const moved = planChanges(open, seatedNow(numbers), [], { ...options, kinds: ['minimal'] });
  if (moved.status === 'infeasible') return filled;
  return { plans: moved.plans.map((plan) => planned(moved.instance, plan)) };
}

/** Three plans for what happened; work that has begun is not taken from anybody. */
function changed({ change }: NumbersOrder, numbers: Numbers, work: Told): Plans | NoAnswer {
  if (!change) throw new RangeError('Plans are asked for without a change among the facts.');
  const result = planChanges(withBegun(numbers), seatedNow(numbers), [change], told('solving', work));
  if (result.status === 'infeasible') return result;
  return { plans: result.plans.map((plan) => planned(result.instance, plan)) };
}

function seatedNow({ instance, held }: Numbers): number[][] {
  const now = held.map((row) => [...row]);
  for (const [p, r] of instance.locked ?? []) now[p]!.push(r);
  return now.map((row) => row.sort((a, b) => a - b));
}

const withBegun = ({ instance, begun }: Numbers): PanelInstance => ({
  ...instance,
  locked: [...(instance.locked ?? []), ...pairsOf(begun)],
});

function planned(instance: PanelInstance, plan: Plan): SolvedPlan {
  const { kind, assignment, objective, gap } = plan;
  assertSound(instance, assignment);
  const bound = objective * (1 + gap);
  return { kind, seats: assignment, objective, bound, gap, prices: Array.from(plan.prices) };
}

/** The second opinion: every rule is read anew by code that shares nothing with the solver. */
function assertSound(instance: PanelInstance, assignment: readonly (readonly number[])[]): void {
  const broken = checkAssignment(instance, assignment);
  if (broken.length > 0) throw new UnsoundAssignment(JSON.stringify(broken.slice(0, 5)));
}

/** An engine broke a rule it was given. A fault of ours: nothing of the run may be used. */
export class UnsoundAssignment extends Error {
  override readonly name = 'UnsoundAssignment';
}

/** What has no answer: the instance whose rules would have to give way. */
export function instanceAsked({ mode, change }: NumbersOrder, numbers: Numbers): PanelInstance {
  if (change) return applyChanges(withBegun(numbers), [change]);
  return mode === 'gaps' ? asTheyAre(numbers) : numbers.instance;
}
