import { checkAssignment, solveFlow, type MatchingInstance } from '#libs/matching';
import { readInstance, realInstances, sparseAffinity, topicAffinity } from './matching-instances.js';
import { timed, type BenchCase, type BenchOptions, type Measurement } from './measurement.js';

/** Optima known from independent solvers, by instance name, and the time allowed in milliseconds. */
const KNOWN: Record<string, { readonly objective: number; readonly wall: number }> = {
  csconf3: { objective: 570.25, wall: 20 },
  aamas2016: { objective: 949.5, wall: 20 },
  'aamas2021-text': { objective: 3507.97484, wall: 80 },
  'syn-igf': { objective: 1042.8761, wall: 20 },
};

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
