import {
  checkAssignment,
  planChanges,
  solveFair,
  solveFlow,
  solvePanels,
  type MatchingInstance,
  type PanelAssignment,
  type PanelInstance,
} from '#libs/matching';
import { readInstance, realInstances, sparseAffinity, topicAffinity } from './matching-instances.js';
import { panelInstance, type Size } from './panel-instances.js';
import { median, timed, type BenchCase, type BenchOptions, type Measurement } from './measurement.js';

/** Optima known from independent solvers, by instance name, and the time allowed in milliseconds. */
const KNOWN: Record<string, { readonly objective: number; readonly wall: number }> = {
  csconf3: { objective: 570.25, wall: 20 },
  aamas2016: { objective: 949.5, wall: 20 },
  'aamas2021-text': { objective: 3507.97484, wall: 80 },
  'syn-igf': { objective: 1042.8761, wall: 20 },
};

const FORUM: Size = { proposals: 344, reviewers: 55, demand: 5, loadMin: 25, loadMax: 34 };
/** Everybody carries nearly the same: there is little room beside the vacated seats. */
const TIGHT_FORUM: Size = { ...FORUM, loadMin: 31, loadMax: 33 };
const BIG_FORUM: Size = { proposals: 2000, reviewers: 400, demand: 4, loadMin: 15, loadMax: 25 };

export function cases({ instance }: BenchOptions): BenchCase[] {
  if (instance !== undefined) {
    const read = readInstance(instance);
    return [flowCase(read.name, () => read.instance, KNOWN[read.name])];
  }
  const real = realInstances();
  return [
    ...(real.length > 0
      ? real.map(({ name, folder }) => flowCase(name, () => readInstance(folder).instance, KNOWN[name]))
      : [skipped()]),
    flowCase('flow-344x55', () => dense(344, 55, 5, 25, 34), { wall: 20 }),
    flowCase('flow-2000x400', () => dense(2000, 400, 4, 0, 24), { wall: 1500 }, 3),
    { ...flowCase('flow-20000x20000', large, { wall: 15_000 }, 1), memory: { target: 400, better: 'lower' } },
    { name: 'panels-344x55', run: () => panels(FORUM, 20, 1000) },
    { name: 'panels-2000x400', run: () => panels(BIG_FORUM, 2, 30_000) },
    { name: 'drop-out-344x55', run: () => dropOut(FORUM) },
    { name: 'drop-out-tight-344x55', run: () => dropOut(TIGHT_FORUM) },
    { name: 'fair-344x55', run: fair },
  ];
}

function flowCase(
  name: string,
  instance: () => MatchingInstance,
  target?: { readonly objective?: number; readonly wall: number },
  runs = 15,
): BenchCase {
  return { name, run: () => flow(instance(), target, runs) };
}

function flow(
  instance: MatchingInstance,
  target: { readonly objective?: number; readonly wall: number } | undefined,
  runs: number,
): Measurement[] {
  const { result, cpu, wall, firstWall } = timed(() => solveFlow(instance), runs);
  if (result.status === 'infeasible') throw new Error(`no assignment: ${JSON.stringify(result.violation)}`);
  const violations = checkAssignment(instance, result.assignment).length;
  const { objective, bound } = result;
  return [
    { metric: 'objective', value: objective, unit: 'affinity', ...equalTo(target?.objective) },
    { metric: 'bound', value: bound, unit: 'affinity' },
    { metric: 'gap', value: Math.max(0, (bound - objective) / objective) * 100, unit: '%', target: 1e-7 },
    { metric: 'violations', value: violations, unit: 'rules', target: 0 },
    { metric: 'cpu_ms', value: cpu, unit: 'ms' },
    { metric: 'wall_ms', value: wall, unit: 'ms', ...(target ? { target: target.wall } : {}) },
    { metric: 'first_wall_ms', value: firstWall, unit: 'ms' },
  ];
}

/** Solves one instance a seed: objective and bound are sums over the seeds, gap and wall time the worst of them. */
function panels(size: Size, seeds: number, target: number): Measurement[] {
  const runs = Array.from({ length: seeds }, (_, i) => {
    const instance = panelInstance(size, i + 1);
    const timing = timed(() => solved(instance));
    const { result } = timing;
    return { ...timing, violations: checkAssignment(instance, result.assignment).length };
  });
  const total = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0);
  return [
    { metric: 'seeds', value: seeds, unit: 'runs' },
    { metric: 'objective', value: total(({ result }) => result.objective), unit: 'affinity' },
    { metric: 'bound', value: total(({ result }) => result.bound), unit: 'affinity' },
    {
      metric: 'gap',
      value: Math.max(...runs.map(({ result }) => result.gap)) * 100,
      unit: '%',
      target: 0.05,
    },
    { metric: 'violations', value: total(({ violations }) => violations), unit: 'rules', target: 0 },
    { metric: 'cpu_ms', value: median(runs.map(({ cpu }) => cpu)), unit: 'ms' },
    { metric: 'wall_ms', value: median(runs.map(({ wall }) => wall)), unit: 'ms', target },
    { metric: 'worst_wall_ms', value: Math.max(...runs.map(({ wall }) => wall)), unit: 'ms', target },
  ];
}

/**
 * Someone leaves a finished assignment: the plan that changes least and the balanced one, against assigning afresh. The
 * bound of the first shows how much of what it is behind could be made up with every other seat as it is.
 */
function dropOut(size: Size): Measurement[] {
  const reviewer = 7;
  const runs = [1, 2, 3, 4, 5].map((seed) => {
    const instance = panelInstance(size, seed);
    const before = solved(instance);
    const vacated = before.assignment.filter((panel) => panel.includes(reviewer)).length;
    const changes = [{ kind: 'reviewer_out', reviewer }] as const;
    const { result, cpu, wall } = timed(() =>
      planChanges(instance, before.assignment, changes, { kinds: ['minimal'] }),
    );
    const both = planChanges(instance, before.assignment, changes, { kinds: ['balanced'] });
    if (result.status === 'infeasible' || both.status === 'infeasible') throw new Error('no plan');
    const [minimal] = result.plans;
    const [balanced] = both.plans;
    const afresh = solved(result.instance).objective;
    const behind = (objective: number) => ((afresh - objective) / afresh) * 100;
    return {
      cpu,
      wall,
      violations: [minimal!, balanced!].flatMap((plan) => checkAssignment(result.instance, plan.assignment))
        .length,
      extra: minimal!.changedSeats - vacated,
      objective: minimal!.objective,
      behind: behind(minimal!.objective),
      gap: minimal!.gap * 100,
      balancedExtra: balanced!.changedSeats - vacated,
      balancedBehind: behind(balanced!.objective),
    };
  });
  const worst = (of: (run: (typeof runs)[number]) => number) => Math.max(...runs.map(of));
  const objective = runs.reduce((sum, run) => sum + run.objective, 0);
  const violations = runs.reduce((sum, run) => sum + run.violations, 0);
  return [
    { metric: 'seeds', value: runs.length, unit: 'runs' },
    { metric: 'objective', value: objective, unit: 'affinity' },
    { metric: 'seats_beyond_vacated', value: worst(({ extra }) => extra), unit: 'seats', target: 0 },
    { metric: 'behind_afresh', value: worst(({ behind }) => behind), unit: '%', target: 0.5 },
    { metric: 'gap_other_seats_fixed', value: worst(({ gap }) => gap), unit: '%' },
    { metric: 'balanced_seats_beyond', value: worst((run) => run.balancedExtra), unit: 'seats' },
    { metric: 'balanced_behind', value: worst((run) => run.balancedBehind), unit: '%', target: 0.5 },
    { metric: 'violations', value: violations, unit: 'rules', target: 0 },
    { metric: 'cpu_ms', value: median(runs.map(({ cpu }) => cpu)), unit: 'ms' },
    { metric: 'wall_ms', value: median(runs.map(({ wall }) => wall)), unit: 'ms', target: 300 },
    { metric: 'worst_wall_ms', value: worst(({ wall }) => wall), unit: 'ms', target: 300 },
  ];
}

/** The floor under the worst panel with its proven limit, and what it costs the sum: the worst of some seeds. */
function fair(): Measurement[] {
  const runs = [1, 2, 3].map((seed) => {
    const instance = panelInstance(FORUM, seed);
    const largest = solved(instance);
    const { result, cpu, wall } = timed(() => solveFair(instance));
    if (result.status === 'infeasible') throw new Error(JSON.stringify(result.reasons));
    const held = { ...instance, rules: { ...instance.rules, floor: result.floors } };
    const { objective, bound, gap, panelSums } = result;
    const { floor, atMost } = result.levels[0]!;
    return {
      cpu,
      wall,
      objective,
      bound,
      gap,
      floor,
      atMost,
      floorGap: (atMost - floor) / atMost,
      worst: Math.min(...panelSums),
      without: Math.min(...largest.assignment.map((panel, p) => sumAt(instance, p, panel))),
      largest: largest.objective,
      violations: checkAssignment(held, result.assignment).length,
    };
  });
  const total = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0);
  const worst = (of: (run: (typeof runs)[number]) => number) => Math.max(...runs.map(of));
  return [
    { metric: 'seeds', value: runs.length, unit: 'runs' },
    { metric: 'objective', value: total((run) => run.objective), unit: 'affinity' },
    { metric: 'bound', value: total((run) => run.bound), unit: 'affinity' },
    { metric: 'gap', value: worst((run) => run.gap) * 100, unit: '%' },
    { metric: 'floor', value: total((run) => run.floor), unit: 'affinity' },
    { metric: 'floor_bound', value: total((run) => run.atMost), unit: 'affinity' },
    { metric: 'floor_gap', value: worst((run) => run.floorGap) * 100, unit: '%' },
    { metric: 'worst_panel', value: total((run) => run.worst), unit: 'affinity' },
    { metric: 'worst_panel_without', value: total((run) => run.without), unit: 'affinity' },
    { metric: 'objective_without', value: total((run) => run.largest), unit: 'affinity' },
    { metric: 'violations', value: total((run) => run.violations), unit: 'rules', target: 0 },
    { metric: 'cpu_ms', value: median(runs.map(({ cpu }) => cpu)), unit: 'ms' },
    { metric: 'wall_ms', value: median(runs.map(({ wall }) => wall)), unit: 'ms', target: 2000 },
  ];
}

function sumAt(instance: PanelInstance, p: number, panel: readonly number[]): number {
  return panel.reduce((sum, r) => sum + affinityAt(instance, p, r), 0);
}

function affinityAt({ affinity, reviewers }: PanelInstance, p: number, r: number): number {
  return (affinity as Float64Array)[p * reviewers + r]!;
}

function solved(instance: PanelInstance): PanelAssignment {
  const result = solvePanels(instance);
  if (result.status === 'infeasible') throw new Error(JSON.stringify(result.reasons));
  return result;
}

function equalTo(target: number | undefined): Partial<Measurement> {
  return target === undefined ? {} : { target, better: 'equal', tolerance: 1e-5 };
}

function dense(
  proposals: number,
  reviewers: number,
  demand: number,
  loadMin: number,
  loadMax: number,
): MatchingInstance {
  return { proposals, reviewers, affinity: topicAffinity(proposals, reviewers, 5), demand, loadMin, loadMax };
}

function large(): MatchingInstance {
  const affinity = sparseAffinity(20_000, 20_000, 100, 11);
  return { proposals: 20_000, reviewers: 20_000, affinity, demand: 4, loadMin: 0, loadMax: 6 };
}

function skipped(): BenchCase {
  const value = 'skipped: set ROSTRUM_MATCHING_DATA to the folder that holds them';
  return { name: 'real-matrices', run: () => [{ metric: 'skipped', value, unit: '' }] };
}
