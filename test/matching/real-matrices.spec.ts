import { describe, expect, it } from '@jest/globals';
import { checkAssignment, type MatchingInstance, solveFlow, solvePanels } from '#libs/matching';
import { readInstance, realInstances } from '../bench/matching-instances.js';

/** What the matrices of others are known to allow. */
const OPTIMA: Record<string, number> = {
  csconf3: 570.25,
  aamas2016: 949.5,
  'aamas2021-text': 3507.975,
  'syn-igf': 1042.876,
};

/**
 * What no assignment can be worth more than, whatever made the prices: every proposal takes its best seats at those
 * prices, and every price is paid for the load that it is a price of. Read from the instance alone.
 */
function boundAt(prices: ArrayLike<number>, instance: MatchingInstance): number {
  const { proposals, reviewers, demand, loadMin, loadMax } = instance;
  const of = (list: number | ArrayLike<number>, i: number) => (typeof list === 'number' ? list : list[i]!);
  const affinity = instance.affinity as Float64Array;
  let bound = 0;
  for (let r = 0; r < reviewers; r++)
    bound += prices[r]! > 0 ? prices[r]! * of(loadMax, r) : prices[r]! * of(loadMin, r);
  for (let p = 0; p < proposals; p++) {
    const nets = Array.from({ length: reviewers }, (_, r) => affinity[p * reviewers + r]! - prices[r]!);
    const best = nets.filter((net) => !Number.isNaN(net)).sort((a, b) => b - a);
    for (const net of best.slice(0, of(demand, p))) bound += net;
  }
  return bound;
}

const real = new Map(realInstances().map(({ name, folder }) => [name, folder]));

/** What both methods make of a matrix: value, the proof of its prices, and rules broken. */
function solved(folder: string) {
  const { instance } = readInstance(folder);
  const panels = solvePanels({ ...instance, rules: {} });
  return [
    ...(['paths', 'scaling'] as const).map((method) => {
      const result = solveFlow(instance, { method });
      if (result.status === 'infeasible') return result;
      const { objective, duals, assignment } = result;
      const broken = checkAssignment(instance, assignment);
      return { objective: digits(objective), proof: digits(boundAt(duals.reviewers, instance)), broken };
    }),
    panels.status === 'solved' && digits(panels.objective),
  ];
}

const digits = (value: number): number => Number(value.toFixed(3));

describe('the matrices of others', () => {
  for (const name of Object.keys(OPTIMA)) {
    const folder = real.get(name);
    (folder ? it : it.skip)(
      `${name} is solved to its optimum, when ROSTRUM_MATCHING_DATA names its folder`,
      () => {
        const best = { objective: OPTIMA[name], proof: OPTIMA[name], broken: [] };
        // oxlint-disable-next-line jest/no-standalone-expect -- it stands in `it` or `it.skip`
        expect(solved(folder!)).toEqual([best, best, OPTIMA[name]]);
      },
    );
  }
});
