import {
  checkSelection,
  quotaEffects,
  seededRandom,
  selectionCertainty,
  selectProgramme,
} from '#libs/scoring';
import { selected } from '../scoring/small-selection.js';
import { simulateSelection } from '../scoring/simulated-selection.js';
import type { BenchCase, Measurement } from './measurement.js';
import { timedAsync } from './timed-async.js';

const SEEDS = 10;

export function cases(): BenchCase[] {
  return [
    chooseCase('344-to-80', 344, 80, 500),
    chooseCase('3000-to-300', 3000, 300),
    chooseCase('20000-to-5000', 20_000, 5000),
    { name: '344-to-80-effects', run: effects },
    { name: '344-to-80-certainty', run: () => certainty(344, 80, 200) },
  ];
}

/** One problem a seed: objective and bound are sums over the seeds, the gap is the worst of them, times are medians. */
function chooseCase(name: string, proposals: number, places: number, target?: number): BenchCase {
  return {
    name,
    run: async () => {
      const seeds = proposals > 5000 ? 3 : SEEDS;
      const problems = Array.from({ length: seeds }, (_, k) => simulateSelection(k + 1, proposals, places));
      let next = 0;
      let [objective, upper, gap, violations] = [0, 0, 0, 0];
      const { cpu, wall, firstWall } = await timedAsync(async () => {
        const problem = problems[next++]!;
        const { chosen, total, bound } = selected(await selectProgramme(problem));
        objective += total;
        upper += bound;
        gap = Math.max(gap, (bound - total) / total);
        violations += checkSelection(problem, chosen).length;
      }, seeds);
      return [
        { metric: 'ranges', value: problems[0]!.quotas.length + 1, unit: 'rows' },
        { metric: 'objective', value: objective, unit: 'score' },
        { metric: 'bound', value: upper, unit: 'score' },
        { metric: 'gap', value: gap * 100, unit: '%' },
        { metric: 'violations', value: violations, unit: 'rules', target: 0 },
        { metric: 'wall_ms', value: wall, unit: 'ms', ...(target === undefined ? {} : { target }) },
        { metric: 'first_wall_ms', value: firstWall, unit: 'ms' },
        { metric: 'cpu_ms', value: cpu, unit: 'ms' },
      ];
    },
  };
}

async function effects(): Promise<Measurement[]> {
  const problem = simulateSelection(1, 344, 80);
  const selection = selected(await selectProgramme(problem));
  const { result, cpu, wall } = await timedAsync(() => quotaEffects(problem, selection));
  return [
    { metric: 'costly_quotas', value: result.length, unit: 'quotas' },
    { metric: 'dearest', value: `${result[0]?.quotaId} (${result[0]?.cost.toFixed(2)})`, unit: 'score' },
    { metric: 'wall_ms', value: wall, unit: 'ms' },
    { metric: 'cpu_ms', value: cpu, unit: 'ms' },
  ];
}

async function certainty(proposals: number, places: number, draws: number): Promise<Measurement[]> {
  const problem = simulateSelection(1, proposals, places);
  const { result, cpu, wall } = await timedAsync(() =>
    selectionCertainty(problem, seededRandom(1), { draws }),
  );
  return [
    { metric: 'certain', value: result.certain.length, unit: 'places' },
    { metric: 'grey_zone', value: result.greyZone.length, unit: 'proposals' },
    { metric: 'wall_ms', value: wall, unit: 'ms' },
    { metric: 'cpu_ms', value: cpu, unit: 'ms' },
  ];
}
