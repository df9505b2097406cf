import type { Highs } from 'highs';
import { checkAssignment } from '../check/check-assignment.js';
import { emptyPanels } from '../explain/empty-panels.js';
import { whyNoAnswer } from '../explain/why-no-answer.js';
import { affinityOf } from '../instance/instance.js';
import { panelMarket } from '../panels/panel-market.js';
import type { PanelInstance } from '../panels/panel-rules.js';
import type { PanelOptions } from '../panels/solve-panels.js';
import { applyChanges } from '../repair/changes.js';
import { type Aim, RelaxationModel, type Values } from './relaxation-model.js';
import { bySize, type RelaxationSize, sizeOf } from './relaxation-size.js';
import { triedRelaxations, type TriedRelaxation } from './tried-relaxations.js';

/** Changes under which an assignment was found that the independent checker passes, ready for `applyChanges`. */
export interface Relaxation extends TriedRelaxation, RelaxationSize {
  /** whether nothing smaller works, by `RelaxationSize`; else it is only the smallest found */
  readonly proven: boolean;
}

export interface RelaxationOptions extends PanelOptions {
  /** loads the solver that proves; called only where a proof needs it */
  readonly solver: () => Promise<Highs>;
  /** seconds that each of its two questions may take; 10 unless said */
  readonly timeLimit?: number | undefined;
}

/** The largest instance given to the solver. */
const MOST_PAIRS = 20_000;
/** Caps that a count of panels looks at with and without. */
const MOST_CAPS = 4;

/**
 * Relaxations under which the instance has an answer, smallest first; empty when none was found. Where counting
 * does not prove the first one smallest, every rule with its slack is given to HiGHS: first
 * for the fewest rules, then for the least loosening of so many. Throws as `solvePanels`.
 */
export async function smallestRelaxations(
  instance: PanelInstance,
  { solver, timeLimit = 10, ...options }: RelaxationOptions,
): Promise<Relaxation[]> {
  const tried = triedRelaxations(instance, options).map((one): Relaxation => ({
    ...one,
    ...sizeOf(instance, one.changes),
    proven: false,
  }));
  const [first] = tried;
  if (first && smallestByCount(instance, first)) return [{ ...first, proven: true }, ...tried.slice(1)];
  if (instance.proposals * instance.reviewers > MOST_PAIRS) return tried;
  options.signal?.throwIfAborted();
  const exact = solved(instance, await solver(), timeLimit);
  // nothing to relax: there is an answer after all, only none was found
  if (exact === undefined || exact.touched === 0 || (first && bySize(first, exact) < 0)) return tried;
  const others = tried.filter((one) => bySize(one, exact) > 0 || one.changes.length > exact.changes.length);
  const same = tried.find((one) => bySize(one, exact) === 0);
  return [same ? { ...same, proven: exact.proven } : exact, ...others];
}

/** Whether counting alone shows that nothing smaller works. */
function smallestByCount(instance: PanelInstance, { touched, loosened }: RelaxationSize): boolean {
  if (touched === 1 && loosened === reviewsOutside(instance)) return true;
  return loosened === touched && touched === fewestByCount(instance);
}

/** Reviews that all members together may not take, or must take and are not there: no rule for panels changes that. */
function reviewsOutside(instance: PanelInstance): number {
  const { demand, loadMin, loadMax } = panelMarket(instance);
  const total = (numbers: Int32Array) => numbers.reduce((sum, number) => sum + number, 0);
  return Math.max(total(demand) - total(loadMax), total(loadMin) - total(demand));
}

/** No fewer rules do: one where there certainly is no answer, and each proposal without a panel needs its own, unless a cap for all frees it. */
function fewestByCount(instance: PanelInstance): number {
  const caps = instance.rules.atMost ?? [];
  if (caps.length > MOST_CAPS) return 0;
  const subsets = Array.from({ length: 1 << caps.length }, (_, given) => given);
  const fewest = Math.min(
    ...subsets.map((given) => {
      const atMost = caps.filter((_, a) => (given & (1 << a)) === 0);
      const left = { ...instance, rules: { ...instance.rules, atMost } };
      const empty = emptyPanels(left, panelMarket(left)).length;
      return caps.length - atMost.length + empty;
    }),
  );
  return fewest === 0 && whyNoAnswer(instance, panelMarket(instance)).proven ? 1 : fewest;
}

/** The smallest by the solver; undefined when it found none in its time, or one that the checker does not pass. */
function solved(instance: PanelInstance, highs: Highs, timeLimit: number): Relaxation | undefined {
  const model = new RelaxationModel(instance, panelMarket(instance));
  const fewest = answer(highs, model, { least: 'touched' }, timeLimit);
  if (fewest === undefined) return undefined;
  const touched = Math.round(fewest.objective);
  const least = answer(highs, model, { least: 'loosened', touched }, timeLimit) ?? {
    ...fewest,
    optimal: false,
  };
  const changes = model.changes(least.value);
  const assignment = model.assignment(least.value);
  if (checkAssignment(applyChanges(instance, changes), assignment).length > 0) return undefined;
  const size = sizeOf(instance, changes);
  const proven = fewest.optimal && least.optimal && size.touched === touched;
  return { changes, ...size, objective: sumOfAffinity(instance, assignment), proven };
}

function answer(highs: Highs, model: RelaxationModel, aim: Aim, timeLimit: number) {
  const options = { time_limit: timeLimit, mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false };
  const solution = highs.solve(model.text(aim), options);
  const { Status: status, Columns: columns, ObjectiveValue: objective } = solution;
  const value: Values = (name) => (columns as Record<string, { Primal?: number }>)[name]?.Primal ?? 0;
  if (status === 'Optimal') return { value, objective, optimal: true };
  return status === 'Time limit reached' && Number.isFinite(objective) && Math.abs(objective) < 1e15
    ? { value, objective, optimal: false }
    : undefined;
}

function sumOfAffinity(instance: PanelInstance, assignment: readonly (readonly number[])[]): number {
  return assignment.reduce(
    (sum, panel, p) => panel.reduce((of, r) => of + affinityOf(instance, p, r), sum),
    0,
  );
}
