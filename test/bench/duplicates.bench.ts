import { similarProposals } from '../../libs/proposals/src/rules/near-duplicates/similar-proposals.js';
import { simulateTexts } from '../proposals/simulated-texts.js';
import type { BenchCase, Measurement } from './measurement.js';
import { timedAsync } from './timed-async.js';

/** Seconds a committee of volunteers may be kept waiting for a job in the background. */
const PATIENCE = 30_000;

export function cases(): BenchCase[] {
  return [
    { name: '344-proposals', run: () => find(344, 10, 5) },
    { name: '3000-proposals', run: () => find(3000, 60, 1) },
    { name: '20000-proposals', run: () => find(20_000, 200, 1) },
  ];
}

async function find(proposals: number, copies: number, runs: number): Promise<Measurement[]> {
  const { texts, copies: planted } = simulateTexts(1, proposals, copies);
  const { result, cpu, wall, firstWall } = await timedAsync(() => similarProposals(texts), runs);
  const found = new Set(result.map(({ a, b }) => `${a} ${b}`));
  const recall = planted.filter(([a, b]) => found.has(`${a} ${b}`)).length / planted.length;
  return [
    { metric: 'pairs', value: result.length, unit: 'pairs' },
    { metric: 'planted_found', value: recall, unit: 'of copies', target: 1, better: 'higher' },
    { metric: 'wall_ms', value: wall, unit: 'ms', target: PATIENCE },
    { metric: 'first_wall_ms', value: firstWall, unit: 'ms' },
    { metric: 'cpu_ms', value: cpu, unit: 'ms' },
  ];
}
