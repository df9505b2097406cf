import highsModule from 'highs';
import type { MatchingInstance, Pair } from '#libs/matching';
import type { SmallInstance } from './small-instances.js';

/** HiGHS on a model written from the rules alone, not from our solvers: the second opinion of the property tests. */
export interface OracleAnswer {
  readonly feasible: boolean;
  readonly objective: number;
}

// The package's types describe its CommonJS face, where the loader sits one step deeper than in the module we get.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/** Solves the plain transport problem (seats, loads, conflicts, locks) as a binary programme. */
export function solveWithHighs(instance: SmallInstance, extraRows: readonly string[] = []): OracleAnswer {
  const names = seatNames(instance);
  const terms = [...names].map(([pair, name]) => `${signed(instance.affinity[pair]!)} ${name}`);
  const model = [
    'Maximize',
    ` obj: ${terms.join(' ') || '0 none'}`,
    'Subject To',
    ...proposalRows(instance, names),
    ...reviewerRows(instance, names),
    ...extraRows,
    'Bounds',
    ' none = 0',
    'Binary',
    ` ${[...names.values()].join(' ')}`,
    'End',
  ].join('\n');
  const solution = highs.solve(model, { mip_rel_gap: 0 });
  if (solution.Status === 'Optimal') return { feasible: true, objective: solution.ObjectiveValue };
  if (solution.Status === 'Infeasible') return { feasible: false, objective: Number.NaN };
  throw new Error(`HiGHS says ${solution.Status}`);
}

/** Variable names by row-major pair, for every pair that may be seated. */
export function seatNames(instance: SmallInstance): Map<number, string> {
  const shut = new Set([...(instance.forbidden ?? [])].map((pair) => pairKey(instance, pair)));
  const names = new Map<number, string>();
  for (let p = 0; p < instance.proposals; p++) {
    for (let r = 0; r < instance.reviewers; r++) {
      const pair = pairKey(instance, [p, r]);
      if (!shut.has(pair) && !Number.isNaN(instance.affinity[pair]!)) names.set(pair, `x${p}_${r}`);
    }
  }
  return names;
}

function proposalRows(instance: SmallInstance, names: Map<number, string>): string[] {
  return Array.from({ length: instance.proposals }, (_, p) => {
    const row = Array.from({ length: instance.reviewers }, (_none, r) =>
      names.get(pairKey(instance, [p, r])),
    );
    return `${sum(row)} = ${numberAt(instance.demand, p)}`;
  });
}

function reviewerRows(instance: SmallInstance, names: Map<number, string>): string[] {
  const locks = [...(instance.locked ?? [])].map((pair) => `${names.get(pairKey(instance, pair))!} = 1`);
  const loads = Array.from({ length: instance.reviewers }, (_, r) => {
    const column = Array.from({ length: instance.proposals }, (_none, p) =>
      names.get(pairKey(instance, [p, r])),
    );
    const all = sum(column);
    return [`${all} >= ${numberAt(instance.loadMin, r)}`, `${all} <= ${numberAt(instance.loadMax, r)}`];
  });
  return [...locks, ...loads.flat()];
}

function sum(row: readonly (string | undefined)[]): string {
  return ` ${row.filter((name) => name !== undefined).join(' + ') || 'none'}`;
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}

function pairKey(instance: MatchingInstance, [p, r]: Pair): number {
  return p * instance.reviewers + r;
}

function numberAt(given: number | ArrayLike<number>, i: number): number {
  return typeof given === 'number' ? given : given[i]!;
}
